import { __, _n, sprintf } from '@wordpress/i18n';
import { merge, type Merged } from './merge';
import { rowsOf, type Rows } from './rows';

/** Packed, in bytes: more than any register of names. */
const LARGEST_FILE = 20_000_000;
const NAME_LISTS = [ 'julkaisuvahti-givenNames', 'julkaisuvahti-surnames' ];

/** Beside each list a field for a file, whose rows it takes. Nothing leaves the browser before the form is sent. */
function addFileFields(): void {
	for ( const list of document.querySelectorAll< HTMLTextAreaElement >(
		'textarea[id^="julkaisuvahti-"][data-most]'
	) ) {
		list.after( fileField( list ) );
	}
}

function fileField( list: HTMLTextAreaElement ): HTMLElement {
	const field = document.createElement( 'p' );
	const label = document.createElement( 'label' );
	const input = document.createElement( 'input' );
	const status = document.createElement( 'span' );
	input.type = 'file';
	input.accept = '.txt,.csv,.tsv,.xlsx';
	input.id = `${ list.id }-file`;
	label.htmlFor = input.id;
	label.textContent = __(
		'Add from a file (.txt, .csv, .xlsx):',
		'julkaisuvahti'
	);
	status.setAttribute( 'role', 'status' );
	status.style.display = 'block';
	input.addEventListener( 'change', () => {
		const [ file ] = input.files ?? [];
		if ( file ) {
			status.textContent = __( 'Reading the file …', 'julkaisuvahti' );
			void take( file, list ).then( ( line ) => {
				status.textContent = line;
				// The same file can be chosen again.
				input.value = '';
			} );
		}
	} );
	field.append( label, ' ', input, status );
	return field;
}

/** Fills the list, and says what came of it. */
async function take(
	file: File,
	list: HTMLTextAreaElement
): Promise< string > {
	let rows: Rows;
	try {
		if ( file.size > LARGEST_FILE ) {
			throw new RangeError( 'too large' );
		}
		rows = await rowsOf(
			file.name,
			new Uint8Array( await file.arrayBuffer() )
		);
	} catch {
		return __(
			'This file cannot be read. Save it as .xlsx or .csv, or paste its rows.',
			'julkaisuvahti'
		);
	}
	const merged = merge(
		list.value.split( '\n' ).filter( ( line ) => line.trim() !== '' ),
		rows,
		Number( list.dataset[ 'most' ] ),
		NAME_LISTS.includes( list.id )
	);
	if ( merged.added > 0 ) {
		list.value = merged.lines.join( '\n' );
	}
	return lineOf( merged, Number( list.dataset[ 'most' ] ) );
}

function lineOf(
	{ added, known, refused, over }: Merged,
	most: number
): string {
	return [
		added === 0
			? __( 'Nothing was added.', 'julkaisuvahti' )
			: sprintf(
					/* translators: %d: number of lines. */
					_n(
						'%d line was added. Nothing is saved yet.',
						'%d lines were added. Nothing is saved yet.',
						added,
						'julkaisuvahti'
					),
					added
			  ),
		...( known > 0
			? [
					sprintf(
						/* translators: %d: number of lines. */
						_n(
							'%d was there already.',
							'%d were there already.',
							known,
							'julkaisuvahti'
						),
						known
					),
			  ]
			: [] ),
		...( refused > 0
			? [
					sprintf(
						/* translators: %d: number of rows. */
						_n(
							'%d row was left out: a formula or a number is not taken.',
							'%d rows were left out: formulas and numbers are not taken.',
							refused,
							'julkaisuvahti'
						),
						refused
					),
			  ]
			: [] ),
		...( over > 0
			? [
					sprintf(
						/* translators: 1: number of lines that the list may have, 2: number of rows. */
						_n(
							'The list may have %1$d lines: %2$d row did not fit.',
							'The list may have %1$d lines: %2$d rows did not fit.',
							over,
							'julkaisuvahti'
						),
						most,
						over
					),
			  ]
			: [] ),
	].join( ' ' );
}

addFileFields();
