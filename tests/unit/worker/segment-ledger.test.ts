import {
	SegmentReceiver,
	SegmentSender,
} from '../../../src/worker/segment-ledger';

function pair() {
	const sender = new SegmentSender();
	const receiver = new SegmentReceiver();
	return ( segments: readonly string[] ) => {
		const changes = sender.changes( segments );
		return {
			sent: changes.added.map( ( [ , markup ] ) => markup ),
			received: receiver.segments( changes ),
		};
	};
}

describe( 'segments of a text', () => {
	test( 'are all sent the first time', () => {
		expect( pair()( [ 'a', 'b' ] ) ).toEqual( {
			sent: [ 'a', 'b' ],
			received: [ 'a', 'b' ],
		} );
	} );

	test( 'are sent again only where they changed', () => {
		const send = pair();
		send( [ 'a', 'b', 'c' ] );

		expect( send( [ 'a', 'B', 'c' ] ) ).toEqual( {
			sent: [ 'B' ],
			received: [ 'a', 'B', 'c' ],
		} );
	} );

	test( 'are not sent again when they move', () => {
		const send = pair();
		send( [ 'a', 'b', 'c' ] );

		expect( send( [ 'c', 'a', 'b' ] ) ).toEqual( {
			sent: [],
			received: [ 'c', 'a', 'b' ],
		} );
	} );

	test( 'are sent once where two are alike', () => {
		expect( pair()( [ 'a', 'a' ] ) ).toEqual( {
			sent: [ 'a' ],
			received: [ 'a', 'a' ],
		} );
	} );

	test( 'are forgotten by both sides when they leave the text', () => {
		const send = pair();
		send( [ 'a', 'b' ] );
		send( [ 'a' ] );

		expect( send( [ 'a', 'b' ] ).sent ).toEqual( [ 'b' ] );
	} );

	test( 'that were never sent are an error, not a gap', () => {
		expect( () =>
			new SegmentReceiver().segments( { order: [ 7 ], added: [] } )
		).toThrow( 'never sent' );
	} );
} );
