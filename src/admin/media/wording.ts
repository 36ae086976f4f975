import { __, _x } from '@wordpress/i18n';
import type { RightsFields } from '../../media-rights/types';

type Basis = RightsFields[ 'basis' ];

export const BASES = [
	'own',
	'commissioned',
	'stock',
	'creative-commons',
	'public-domain',
	'partner',
	'ai',
] as const satisfies readonly Basis[];

export function originLabel(): string {
	return _x( 'Origin', 'of a file', 'julkaisuvahti' );
}

/** Of any file and whoever reads it: the form says it to the one who fills it in. */
export function basisLabel( basis: Basis ): string {
	switch ( basis ) {
		case 'own':
			return __( 'Made by whoever added it', 'julkaisuvahti' );
		case 'commissioned':
			return __( 'From a colleague or made for us', 'julkaisuvahti' );
		case 'stock':
			return __( 'From an image bank', 'julkaisuvahti' );
		case 'creative-commons':
			return __( 'A free licence', 'julkaisuvahti' );
		case 'public-domain':
			return __( 'Nobody’s copyright any more', 'julkaisuvahti' );
		case 'partner':
			return __( 'From a partner', 'julkaisuvahti' );
		case 'ai':
			return __( 'Made with artificial intelligence', 'julkaisuvahti' );
		case 'unknown':
			return __( 'Not stated', 'julkaisuvahti' );
	}
}
