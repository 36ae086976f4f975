/**
 * @jest-environment node
 */
import {
	cleanFile,
	readFile,
} from '../../../../src/media-rights/uploads/read-file';
import {
	UploadDesk,
	type Answer,
	type DeskTools,
	type Question,
} from '../../../../src/media-rights/uploads/upload-desk';
import { EXIF_LOCATION, XMP_PEOPLE } from '../../../media/fields';
import { bare, fileWith, located, peopled } from './files';

jest.setTimeout( 60_000 );

interface Desk {
	readonly desk: UploadDesk;
	/** Names of the files of each question. */
	readonly asked: string[][];
	readonly questions: Question[];
	readonly told: Record< 'locationRemoved' | 'unread', string[] >;
}

function deskWith(
	answers: Answer | ( ( question: Question ) => Answer ),
	changes: Partial< DeskTools > = {}
): Desk {
	const asked: string[][] = [];
	const questions: Question[] = [];
	const told: Desk[ 'told' ] = { locationRemoved: [], unread: [] };
	const desk = new UploadDesk( {
		reader: { read: readFile, clean: cleanFile },
		ask: ( all ) => {
			asked.push( all.map( ( { file } ) => file.name ) );
			questions.push( ...all );
			return Promise.resolve(
				new Map(
					all.map( ( question ) => [
						question.file,
						typeof answers === 'string'
							? answers
							: answers( question ),
					] )
				)
			);
		},
		tell: {
			locationRemoved: ( files ) => {
				told.locationRemoved.push(
					...files.map( ( { name } ) => name )
				);
			},
			unread: ( files ) => {
				told.unread.push( ...files.map( ( { name } ) => name ) );
			},
		},
		removesLocation: false,
		passes: async () => true,
		...changes,
	} );
	return { desk, asked, questions, told };
}

describe( 'UploadDesk', () => {
	test( 'lets through what holds nothing, as it is', async () => {
		const { desk, asked } = deskWith( 'cancel' );
		const file = bare();

		expect( ( await desk.admit( file ) )?.file ).toBe( file );
		expect( asked ).toEqual( [] );
	} );

	test( 'does not upload what somebody wants to mend first', async () => {
		const { desk, asked } = deskWith( 'keep', {
			passes: async ( { name } ) => name !== 'varaukset.jpg',
		} );
		const [ held, passed ] = await Promise.all(
			[ bare( 'varaukset.jpg' ), bare( 'ohje.jpg' ) ].map( ( file ) =>
				desk.admit( file )
			)
		);

		expect( held ).toBeNull();
		expect( passed?.file.name ).toBe( 'ohje.jpg' );
		expect( asked ).toEqual( [] );
	} );

	test( 'asks once about all that come together, and takes out what was found', async () => {
		const { desk, asked } = deskWith( 'remove' );
		const admissions = await Promise.all(
			[ located( 'a.jpg' ), bare( 'b.jpg' ), peopled( 'c.jpg' ) ].map(
				( file ) => desk.admit( file )
			)
		);

		expect( asked ).toEqual( [ [ 'a.jpg', 'c.jpg' ] ] );
		for ( const admission of admissions ) {
			const { concern, found } = await readFile(
				admission?.file as File
			);
			expect( concern ).toEqual( { location: false, people: false } );
			expect( admission?.found.values ).toEqual( found.values );
		}
	} );

	test( 'leaves in what somebody wants to leave in', async () => {
		const { desk } = deskWith( 'keep' );
		const file = located();
		const admission = await desk.admit( file );

		expect( admission?.file ).toBe( file );
		expect( admission?.found.values.gps ).toBeDefined();
		expect( admission?.removed ).toEqual( {
			location: false,
			people: false,
		} );
	} );

	test( 'asks anew about a file that was not uploaded, and not about one that was', async () => {
		let answer: Answer = 'cancel';
		const { desk, asked } = deskWith( () => answer );
		expect( await desk.admit( located() ) ).toBeNull();

		answer = 'remove';
		const admission = await desk.admit( located() );
		if ( ! admission ) {
			throw new Error( 'Not admitted.' );
		}
		desk.uploaded( located(), admission );
		const again = await desk.admit( located() );

		expect( asked ).toHaveLength( 2 );
		expect( again?.found.values.gps ).toBeUndefined();
		expect(
			( await readFile( again?.file as File ) ).concern.location
		).toBe( false );
	} );

	test( 'whoever waits for the same file hears the same', async () => {
		const { desk, asked } = deskWith( 'cancel' );
		const admissions = await Promise.all(
			[ 'a.jpg', 'b.jpg', 'a.jpg' ].map( ( name ) =>
				desk.admit( located( name ) )
			)
		);

		expect( admissions ).toEqual( [ null, null, null ] );
		expect( asked ).toEqual( [ [ 'a.jpg', 'b.jpg' ] ] );
	} );

	test( 'says which cannot be cleaned, and uploads them only as they are', async () => {
		const { desk, questions } = deskWith( ( { refused } ) =>
			refused ? 'keep' : 'cancel'
		);
		const video = fileWith( 'v.mp4', [
			'-ItemList:GPSCoordinates=60.5 24.5 0',
		] );

		expect( ( await desk.admit( video ) )?.file ).toBe( video );
		expect( questions[ 0 ]?.refused ).toBe( 'format' );
	} );

	test( 'asks again where it turns out that nothing could be taken out', async () => {
		const { desk, asked, questions } = deskWith(
			( { refused } ) => ( refused ? 'cancel' : 'remove' ),
			{
				reader: {
					read: readFile,
					clean: () => Promise.resolve( 'remains' as const ),
				},
			}
		);

		expect( await desk.admit( located() ) ).toBeNull();
		expect( asked ).toHaveLength( 2 );
		expect( questions[ 1 ]?.refused ).toBe( 'remains' );
	} );

	test( 'a check of the text that fails keeps back neither the file nor its neighbours', async () => {
		const { desk } = deskWith( 'cancel', {
			passes: ( { name } ) =>
				name === 'a.jpg'
					? Promise.reject( new Error( 'No memory left.' ) )
					: Promise.resolve( true ),
		} );
		const files = [ bare( 'a.jpg' ), bare( 'b.jpg' ) ];
		const admissions = await Promise.all(
			files.map( ( file ) => desk.admit( file ) )
		);

		expect( admissions.map( ( one ) => one?.file ) ).toEqual( files );
	} );

	describe( 'where the site takes every location out', () => {
		test( 'it asks nothing and tells so', async () => {
			const { desk, asked, told } = deskWith( 'keep', {
				removesLocation: true,
			} );
			const admission = await desk.admit( located() );

			expect( asked ).toEqual( [] );
			expect( told.locationRemoved ).toEqual( [ 'ranta.jpg' ] );
			expect(
				( await readFile( admission?.file as File ) ).concern.location
			).toBe( false );
			expect( admission?.found.values.gps ).toBeUndefined();
		} );

		test( 'it still asks about people, without the location', async () => {
			const { desk, questions } = deskWith( 'keep', {
				removesLocation: true,
			} );
			const admission = await desk.admit(
				fileWith( 'juhla.jpg', [ ...EXIF_LOCATION, ...XMP_PEOPLE ] )
			);

			expect( questions.map( ( { concern } ) => concern ) ).toEqual( [
				{ location: false, people: true },
			] );
			expect( admission?.removed ).toEqual( {
				location: true,
				people: false,
			} );
			expect(
				( await readFile( admission?.file as File ) ).concern
			).toEqual( { location: false, people: true } );
		} );

		test( 'it asks about what it cannot clean', async () => {
			const { desk, asked } = deskWith( 'cancel', {
				removesLocation: true,
			} );
			await desk.admit(
				fileWith( 'v.mp4', [ '-ItemList:GPSCoordinates=60.5 24.5 0' ] )
			);

			expect( asked ).toEqual( [ [ 'v.mp4' ] ] );
		} );
	} );
} );
