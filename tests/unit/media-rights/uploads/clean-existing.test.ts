/**
 * @jest-environment node
 */
import apiFetch from '@wordpress/api-fetch';
import {
	cleanExisting,
	examineExisting,
} from '../../../../src/media-rights/uploads/clean-existing';
import {
	cleanFile,
	readFile,
} from '../../../../src/media-rights/uploads/read-file';
import { baseFile, bytesOf } from '../../../media/base-files';
import { asFile, bare, located } from './files';

jest.setTimeout( 60_000 );

const reader = { read: readFile, clean: cleanFile };
const LOCATION = { location: true, people: false };

const page = asFile(
	bytesOf( '<!DOCTYPE html><title>Sign in</title>' ),
	'a.jpg',
	'image/jpeg'
);
const broken = asFile(
	baseFile( 'jpg' ).slice( 0, 30 ),
	'a.jpg',
	'image/jpeg'
);
const gif = asFile( bytesOf( 'GIF89a' ), 'a.gif', 'image/gif' );

/** What the server has been told of files. */
let told: string[];

function library( file: File, type = file.type ): void {
	told = [];
	apiFetch.setFetchHandler( ( { path = '', method = 'GET' } ) => {
		if ( method !== 'GET' ) {
			told.push( path.replace( /^.*\/|\?.*$/g, '' ) );
		}
		return Promise.resolve( {
			url: 'https://esimerkkila.example/a',
			name: file.name,
			mime: file.type,
			sha256: 'a',
		} );
	} );
	globalThis.fetch = () =>
		Promise.resolve(
			new Response( file, { headers: { 'Content-Type': type } } )
		);
}

async function kinds( file: File, type?: string ): Promise< string[] > {
	library( file, type );
	const outcomes = [
		...( await cleanExisting( reader, [ 1 ], LOCATION ) ),
		...( await examineExisting( reader, [ 1 ] ) ),
	];
	return outcomes.map( ( { outcome } ) => outcome.kind );
}

test( 'a file that holds a location is cleaned, and the server told', async () => {
	expect( await kinds( located() ) ).toEqual( [ 'cleaned', 'holds' ] );
	expect( told ).toEqual( [ 'cleaned', 'details', 'details' ] );
} );

test.each( [
	[ 'a bare picture', bare() ],
	[ 'a file of a kind that holds no location', gif ],
] )( 'of %s the server is told that it is clean', async ( _what, file ) => {
	expect( await kinds( file ) ).toEqual( [ 'clean', 'holds' ] );
	expect( told ).toEqual( [ 'details', 'details' ] );
} );

test.each( [
	[ 'a picture that is cut short', broken ],
	[ 'what is no picture under the name of one', page ],
] )( '%s is not told to be clean', async ( _what, file ) => {
	expect( await kinds( file ) ).toEqual( [ 'refused', 'refused' ] );
	expect( told ).toEqual( [] );
} );

test( 'a page in place of the file is a failure', async () => {
	expect( await kinds( gif, 'text/html; charset=UTF-8' ) ).toEqual( [
		'failed',
		'failed',
	] );
	expect( told ).toEqual( [] );
} );
