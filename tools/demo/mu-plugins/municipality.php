<?php
/**
 * Plugin Name: Esimerkkilän kunta
 * Description: What a municipality's site has besides blog posts: events with a page each.
 */

declare( strict_types=1 );

namespace Julkaisuvahti\Demo;

add_action(
	'init',
	static function (): void {
		register_post_type(
			'event',
			array(
				'labels'       => array(
					'name'          => 'Tapahtumat',
					'singular_name' => 'Tapahtuma',
					'menu_name'     => 'Tapahtumat',
					'add_new'       => 'Lisää tapahtuma',
					'add_new_item'  => 'Lisää uusi tapahtuma',
					'edit_item'     => 'Muokkaa tapahtumaa',
					'new_item'      => 'Uusi tapahtuma',
					'view_item'     => 'Näytä tapahtuma',
					'view_items'    => 'Näytä tapahtumat',
					'search_items'  => 'Etsi tapahtumia',
					'not_found'     => 'Tapahtumia ei löytynyt.',
					'all_items'     => 'Kaikki tapahtumat',
				),
				'public'       => true,
				'show_in_rest' => true,
				'has_archive'  => 'tapahtumat',
				'rewrite'      => array( 'slug' => 'tapahtuma' ),
				'menu_icon'    => 'dashicons-calendar-alt',
				'supports'     => array(
					'title',
					'editor',
					'excerpt',
					'thumbnail',
					'author',
					'custom-fields',
					'revisions',
				),
			)
		);
	}
);
