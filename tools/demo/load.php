<?php
/**
 * Puts the demo site into a WordPress that is installed: language, people, plugin, content.
 *
 * May run any number of times: what is there stays as its users left it.
 */

declare( strict_types=1 );

namespace Julkaisuvahti\Demo;

require_once __DIR__ . '/Site.php';
require_once __DIR__ . '/Content.php';
require_once __DIR__ . '/Pictures.php';

$julkaisuvahti_site = new Site();
$julkaisuvahti_site->prepare();
$julkaisuvahti_site->activate_plugin();
( new Content( __DIR__ . '/content', new Pictures() ) )->load();
