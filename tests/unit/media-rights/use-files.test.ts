import type { MediaFacts } from '../../../src/engine';
import {
	entriesOf,
	withdrawnLine,
} from '../../../src/media-rights/bulk/use-files';
import type { MediaItem } from '../../../src/media-rights/rest';

const item = ( id: number ): MediaItem => ( {
	id,
	name: `kuva-${ id }.jpg`,
	thumbnail: '',
	original: '',
	type: 'image/jpeg',
	caption: '',
} );

const facts = ( rights: MediaFacts[ 'rights' ] ): MediaFacts =>
	( { kind: 'image', rights } ) as MediaFacts;

test( 'a file that was taken out of use is not asked about with the others', () => {
	const { entries, withdrawn } = entriesOf(
		[ item( 1 ), item( 2 ), item( 3 ), item( 4 ) ],
		{
			1: facts( 'none' ),
			2: facts( 'withdrawn' ),
			3: facts( 'confirmed' ),
		},
		undefined,
		''
	);
	expect( entries.map( ( { id } ) => id ) ).toEqual( [ 1, 3 ] );
	expect( withdrawn ).toBe( 1 );
	expect( withdrawnLine( withdrawn ) ).toMatch( /^1 file is left out/ );
} );
