import { onReturn } from '../../../src/editor/on-return';

let hasFocus = true;
let visibility: DocumentVisibilityState = 'visible';
const returned = jest.fn();

beforeAll( () => {
	jest.useFakeTimers();
	jest.spyOn( document, 'hasFocus' ).mockImplementation( () => hasFocus );
	jest.spyOn( document, 'visibilityState', 'get' ).mockImplementation(
		() => visibility
	);
	onReturn( returned );
} );

beforeEach( () => {
	returned.mockClear();
} );

function focus( isHere: boolean ): void {
	hasFocus = isHere;
	window.dispatchEvent( new Event( isHere ? 'focus' : 'blur' ) );
	jest.runAllTimers();
}

function show( isVisible: boolean ): void {
	visibility = isVisible ? 'visible' : 'hidden';
	document.dispatchEvent( new Event( 'visibilitychange' ) );
}

test( 'a return from another tab counts once', () => {
	focus( false );
	show( false );
	expect( returned ).not.toHaveBeenCalled();
	show( true );
	focus( true );
	expect( returned ).toHaveBeenCalledTimes( 1 );
} );

test( 'so does one from another window beside this one', () => {
	focus( false );
	focus( true );
	expect( returned ).toHaveBeenCalledTimes( 1 );
} );

test( 'a step into the frame of the text and back is none', () => {
	window.dispatchEvent( new Event( 'blur' ) );
	jest.runAllTimers();
	focus( true );
	expect( returned ).not.toHaveBeenCalled();
} );
