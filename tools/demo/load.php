<?php
/**
 * Puts the demo site into a WordPress that is installed: language, people, plugin, content.
 *
 * May run any number of times: what is there stays as its users left it.
 *
 * @package Julkaisuvahti
 */

declare( strict_types=1 );

namespace Julkaisuvahti\Demo;

require_once __DIR__ . '/class-site.php';
require_once __DIR__ . '/class-content.php';
require_once __DIR__ . '/class-pictures.php';

$julkaisuvahti_site = new Site();
$julkaisuvahti_site->prepare();
$julkaisuvahti_site->activate_plugin();
( new Content( __DIR__ . '/content', new Pictures() ) )->load();
