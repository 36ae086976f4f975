import { LIMITS } from '../limits';
import { toWellFormed } from '../text';

/** A text, a number or another literal in a JSON text. */
export interface JsonValue {
	/** The keys that lead to it: `items.0.label`. */
	readonly path: string;
	/** A literal as it is written. */
	readonly value: string;
	readonly isText: boolean;
}

interface Level {
	readonly prefix: string;
	/** The next index of an array; -1 in an object. */
	index: number;
}

const WHITE_SPACE = /[ \t\n\r]*/y;
const LITERAL =
	/(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![0-9A-Za-z.+-])/y;
const ESCAPES: Readonly< Record< string, string > > = {
	'"': '"',
	'\\': '\\',
	'/': '/',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
};

/**
 * All values of a JSON text that hold no others, in the order of the text, or
 * null if it is not valid JSON or too deep.
 *
 * Own code, because the languages' parsers differ: on depth, on keys that look
 * like numbers, on repeated keys, on lone surrogates.
 */
export function readJsonValues( json: string ): JsonValue[] | null {
	const values: JsonValue[] = [];
	const levels: Level[] = [];
	let position = 0;
	let path = '';
	let expected: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'next' =
		'value';

	const close = (): void => {
		levels.pop();
		expected = 'next';
	};

	for (;;) {
		WHITE_SPACE.lastIndex = position;
		WHITE_SPACE.test( json );
		position = WHITE_SPACE.lastIndex;
		const character = json[ position ];
		const level = levels[ levels.length - 1 ];

		if ( expected === 'next' && level === undefined ) {
			return character === undefined ? values : null;
		}
		if ( character === undefined ) {
			return null;
		}
		if ( level !== undefined ) {
			const end = level.index === -1 ? '}' : ']';
			if (
				character === end &&
				( expected === 'next' || expected.endsWith( '-or-end' ) )
			) {
				position++;
				close();
				continue;
			}
			if ( expected === 'next' ) {
				if ( character !== ',' ) {
					return null;
				}
				position++;
				expected = level.index === -1 ? 'key' : 'value';
				continue;
			}
			if ( expected === 'key' || expected === 'key-or-end' ) {
				const key = readString( json, position );
				if ( key === null ) {
					return null;
				}
				WHITE_SPACE.lastIndex = key.end;
				WHITE_SPACE.test( json );
				if ( json[ WHITE_SPACE.lastIndex ] !== ':' ) {
					return null;
				}
				position = WHITE_SPACE.lastIndex + 1;
				path =
					level.prefix +
					( key.value.length > LIMITS.key ? '…' : key.value );
				expected = 'value';
				continue;
			}
			if ( level.index !== -1 ) {
				path = level.prefix + String( level.index++ );
			}
		}
		if ( character === '{' || character === '[' ) {
			if ( levels.length === LIMITS.depth ) {
				return null;
			}
			levels.push( {
				prefix:
					path === ''
						? ''
						: `${ path.length > LIMITS.key ? '…' : path }.`,
				index: character === '[' ? 0 : -1,
			} );
			expected = character === '[' ? 'value-or-end' : 'key-or-end';
			position++;
			continue;
		}
		if ( character === '"' ) {
			const string = readString( json, position );
			if ( string === null ) {
				return null;
			}
			values.push( { path, value: string.value, isText: true } );
			position = string.end;
		} else {
			LITERAL.lastIndex = position;
			if ( ! LITERAL.test( json ) ) {
				return null;
			}
			values.push( {
				path,
				value: json.slice( position, LITERAL.lastIndex ),
				isText: false,
			} );
			position = LITERAL.lastIndex;
		}
		expected = 'next';
	}
}

function readString(
	json: string,
	start: number
): { value: string; end: number } | null {
	if ( json[ start ] !== '"' ) {
		return null;
	}
	const parts: string[] = [];
	let from = start + 1;
	let position = from;
	for (;;) {
		const code = json.charCodeAt( position );
		if ( code === 0x22 ) {
			parts.push( json.slice( from, position ) );
			return {
				value: toWellFormed( parts.join( '' ) ),
				end: position + 1,
			};
		}
		// NaN: the text has ended.
		if ( ! ( code >= 0x20 ) ) {
			return null;
		}
		if ( code !== 0x5c ) {
			position++;
			continue;
		}
		parts.push( json.slice( from, position ) );
		const letter = json[ position + 1 ] ?? '';
		const escape = Object.hasOwn( ESCAPES, letter )
			? ESCAPES[ letter ]
			: undefined;
		if ( escape !== undefined ) {
			parts.push( escape );
			position += 2;
		} else {
			const hex = json.slice( position + 2, position + 6 );
			if ( letter !== 'u' || ! /^[0-9A-Fa-f]{4}$/.test( hex ) ) {
				return null;
			}
			parts.push( String.fromCharCode( parseInt( hex, 16 ) ) );
			position += 6;
		}
		from = position;
	}
}
