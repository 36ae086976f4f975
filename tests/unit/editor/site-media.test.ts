import apiFetch from '@wordpress/api-fetch';
import { SiteMedia } from '../../../src/editor/media/site-media';

type Rights = 'none' | 'confirmed' | 'withdrawn';

/** What the media library holds. */
let library: Readonly< Record< string, Rights > >;
/** Lets the oldest request that waits have its answer, as it was when it was asked. */
let waiting: Array< () => void >;
let media: SiteMedia;

beforeEach( () => {
	library = { 5: 'confirmed', 6: 'confirmed' };
	waiting = [];
	media = new SiteMedia( 7 );
	apiFetch.setFetchHandler( ( { data } ) => {
		const { ids } = data as { ids: readonly number[] };
		const told = {
			items: Object.fromEntries(
				ids.flatMap( ( id ) => {
					const known = library[ id ];
					return known
						? [ [ id, { kind: 'image', rights: known } ] ]
						: [];
				} )
			),
		};
		return new Promise( ( resolve ) => {
			waiting.push( () => {
				resolve( told );
			} );
		} );
	} );
} );

const shown = ( ...ids: readonly string[] ) => ( {
	ids,
	urls: [],
	attached: [],
} );

async function turn(): Promise< void > {
	await new Promise( ( resolve ) => setTimeout( resolve ) );
}

async function answer( at = 0 ): Promise< void > {
	await turn();
	waiting.splice( at, 1 )[ 0 ]?.();
	await turn();
}

function rights(): Record< string, string > {
	return Object.fromEntries(
		Object.entries( media.known?.items ?? {} ).map( ( [ id, item ] ) => [
			id,
			item.rights,
		] )
	);
}

async function knowing( ...ids: readonly string[] ): Promise< void > {
	const fetched = media.fetch( shown( ...ids ) );
	await answer();
	await fetched;
}

test( 'what has been deleted is known no longer after a refresh', async () => {
	await knowing( '5', '6' );
	library = { 6: 'confirmed' };
	const refreshed = media.refresh();
	expect( rights() ).toEqual( { 5: 'confirmed', 6: 'confirmed' } );
	await answer();

	expect( await refreshed ).toBe( true );
	expect( rights() ).toEqual( { 6: 'confirmed' } );
} );

test( 'what the author adds during a refresh is not forgotten by it', async () => {
	await knowing( '5' );
	const refreshed = media.refresh();
	const fetched = media.fetch( shown( '6' ) );
	await answer( 1 );
	await fetched;
	await answer();
	await answer();

	expect( await refreshed ).toBe( true );
	expect( rights() ).toEqual( { 5: 'confirmed', 6: 'confirmed' } );
} );

test( 'an answer from before a refresh is asked for again after it', async () => {
	await knowing( '5' );
	const fetched = media.fetch( shown( '6' ) );
	library = { 5: 'withdrawn', 6: 'withdrawn' };
	const refreshed = media.refresh();
	await answer( 1 );
	expect( await refreshed ).toBe( true );
	await answer();
	await answer();

	expect( await fetched ).toBe( true );
	expect( rights() ).toEqual( { 5: 'withdrawn', 6: 'withdrawn' } );
} );

test( 'of two refreshes the later one stands, whichever is answered first', async () => {
	await knowing( '5' );
	const first = media.refresh();
	await turn();
	library = { 5: 'withdrawn' };
	const second = media.refresh();
	await answer( 1 );
	await answer();
	await Promise.all( [ first, second ] );

	expect( rights() ).toEqual( { 5: 'withdrawn' } );
} );
