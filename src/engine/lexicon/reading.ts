/**
 * From the symbols that the lexicon gives for a word to an analysis, by the
 * rules of libvoikko 4.3 (FinnishVfstAnalyzer), to which each function here is
 * faithful on all that the vocabulary holds: a test compares them.
 *
 * The symbols are letters of the word as inflected, and tags:
 * `[Les][Xp]Meikäläinen[X]meikäläis[Sg][Ny]en`. A base form, or a pattern of
 * capitals and word boundaries, stands between `[Xp]`, `[Xj]`, `[Xr]` and `[X]`.
 */
import type { Analysis, CaseForm, WordKind } from './analysis';
import { foldCase } from '../text';
import { capitalOf } from './letters';

const KINDS: Readonly< Record< string, WordKind > > = {
	'[Lee]': 'given-name',
	'[Les]': 'surname',
	'[Lep]': 'place',
	'[Lem]': 'other-name',
	'[Ln]': 'noun',
	'[Ll]': 'adjective',
	'[Lnl]': 'adjective',
	'[Lt]': 'verb',
	'[Lk]': 'verb',
	'[Lu]': 'numeral',
	'[Lur]': 'numeral',
	'[Lr]': 'pronoun',
	'[Ls]': 'particle',
	'[Lc]': 'particle',
	'[Ld]': 'particle',
	'[Lh]': 'particle',
	'[La]': 'other',
	'[Lp]': 'other',
};

const FORMS: Readonly< Record< string, CaseForm > > = {
	'[Sn]': 'nominative',
	'[Sg]': 'genitive',
	'[Sp]': 'partitive',
	'[Sine]': 'inessive',
	'[Sela]': 'elative',
	'[Sill]': 'illative',
	'[Sade]': 'adessive',
	'[Sabl]': 'ablative',
	'[Sall]': 'allative',
	'[Ses]': 'essive',
	'[Str]': 'translative',
	'[Sab]': 'abessive',
	'[Sko]': 'comitative',
	'[Sin]': 'instructive',
};

const NUMBERS: Readonly< Record< string, Analysis[ 'number' ] > > = {
	'[Ny]': 'singular',
	'[Nm]': 'plural',
};

const COMMON_CLASSES = [ '[Ln]', '[Ll]', '[Lnl]' ];
const ADVERB_CASE = '[Ssti]';
const VOWELS = 'aeiouyäö';

/** A letter or a tag. */
type Symbols = readonly string[];

const ATTRIBUTE = /^\[[LNS]/;

/** Tags for which the full rules are: a word without them has one part, and its base form stands in it as such. */
const FOR_RULES = /^(?:-|\[(?:[BRC].|Xj|Xr|Xs|Lu|Lnl|Isf|Icu)\])$/;

/** Reads what the lexicon says of a word. */
export class Reader {
	private readonly symbols: readonly string[];
	/** By code: whether the symbol is a class, a case or a number; a letter; one for the full rules. */
	private readonly isAttribute: readonly boolean[];
	private readonly isLetter: readonly boolean[];
	private readonly isForRules: readonly boolean[];
	private readonly baseTag: number;
	private readonly endTag: number;

	/** @param symbols The text of each output symbol, by its code. */
	constructor( symbols: readonly ( string | undefined )[] ) {
		const texts = Array.from( symbols, ( symbol ) => symbol ?? '' );
		this.symbols = texts;
		this.isAttribute = texts.map( ( text ) => ATTRIBUTE.test( text ) );
		this.isLetter = texts.map( ( text ) => text.length === 1 );
		this.isForRules = texts.map( ( text ) => FOR_RULES.test( text ) );
		this.baseTag = texts.indexOf( '[Xp]' );
		this.endTag = texts.indexOf( '[X]' );
	}

	/**
	 * The analyses of one path through the lexicon; none where the word breaks
	 * the rules of hyphens, two for an organisation's name.
	 *
	 * @param output     Codes of symbols.
	 * @param wordLength Letters in the word.
	 */
	analysesOf( output: Uint8Array, wordLength: number ): readonly Analysis[] {
		const plain = this.plainAnalysis( output );
		return plain === null
			? readSymbols(
					Array.from(
						output,
						( code ) => this.symbols[ code ] ?? ''
					),
					wordLength
			  )
			: [ plain ];
	}

	/**
	 * The analysis of a word of one part, `[Les][Xp]…[X]…`, which most are; null
	 * for others. Says what readSymbols() would, in a fraction of its time.
	 */
	private plainAnalysis( output: Uint8Array ): Analysis | null {
		const from = output.indexOf( this.baseTag );
		const end = output.indexOf( this.endTag );
		if ( from < 0 || end < from ) {
			return null;
		}
		let wordClass = '';
		let form = '';
		let number = '';
		for ( let at = output.length - 1; at >= 0; at-- ) {
			if ( at === end ) {
				at = from;
				continue;
			}
			const code = output[ at ] as number;
			if (
				this.isForRules[ code ] ||
				code === this.baseTag ||
				( at < from && this.isLetter[ code ] )
			) {
				return null;
			}
			if ( ! this.isAttribute[ code ] ) {
				continue;
			}
			if ( wordClass !== '' ) {
				// Derived of another word.
				return null;
			}
			const tag = this.symbols[ code ] as string;
			if ( tag[ 1 ] === 'L' ) {
				wordClass = tag;
			} else if ( tag[ 1 ] === 'S' ) {
				form = form === '' ? tag : form;
			} else {
				number = number === '' ? tag : number;
			}
		}
		let base = '';
		for ( let at = from + 1; at < end; at++ ) {
			const letter = this.symbols[ output[ at ] as number ] as string;
			base += letter === '=' ? '' : letter;
		}
		return {
			base,
			kind: KINDS[ wordClass ] ?? 'other',
			form: FORMS[ form ] ?? '',
			number: form === ADVERB_CASE ? '' : NUMBERS[ number ] ?? '',
		};
	}
}

function readSymbols(
	symbols: Symbols,
	wordLength: number
): readonly Analysis[] {
	if ( ! mayStand( symbols ) ) {
		return [];
	}
	const { kind, form, number } = attributesOf( symbols );
	const plain = plainBase( symbols );
	if ( plain !== null ) {
		return [ { base: plain, kind, form, number } ];
	}
	const structure = structureOf( symbols, wordLength );
	const analysis = { base: baseOf( symbols, structure ), kind, form, number };
	if ( kind !== 'noun' || ! mayNameOrganisation( symbols ) ) {
		return [ analysis ];
	}
	if ( structure.length > 1 ) {
		structure[ 1 ] = 'i';
	}
	return [
		analysis,
		{ ...analysis, base: baseOf( symbols, structure ), kind: 'other-name' },
	];
}

/** Whether hyphens stand where they must and only where they may. (isValidAnalysis) */
function mayStand( symbols: Symbols ): boolean {
	let beforeLast = '';
	let last = '';
	let boundaryPassed = false;
	let hyphenPresent = false;
	let hyphenAllowed = false;
	let hyphenAllowedJustSet = false;
	let hyphenRequired = false;
	let requiredHyphenMissing = false;
	let startsWithName = false;
	let endsWithNoun = false;
	for ( let at = 0; at < symbols.length; at++ ) {
		const symbol = symbols[ at ] as string;
		if ( symbol.length > 1 ) {
			if ( symbol === '[Isf]' ) {
				hyphenAllowed = true;
				hyphenAllowedJustSet = true;
			} else if ( symbol === '[Icu]' ) {
				boundaryPassed = false;
				hyphenAllowed = true;
				hyphenRequired = true;
			} else if ( symbol === '[Ica]' ) {
				requiredHyphenMissing = false;
				endsWithNoun = false;
			} else if ( symbol.startsWith( '[Le' ) ) {
				startsWithName = true;
				endsWithNoun = false;
			} else if ( symbol.startsWith( '[Ln' ) ) {
				endsWithNoun = true;
			} else if ( symbol === '[Dg]' ) {
				startsWithName = false;
			} else if ( symbol.startsWith( '[X' ) ) {
				at = endOfText( symbols, at );
			} else if ( symbol === '[Bh]' ) {
				boundaryPassed = true;
				hyphenPresent = false;
				if ( requiredHyphenMissing ) {
					return false;
				}
				requiredHyphenMissing = hyphenRequired;
			}
			continue;
		}
		if ( symbol === '-' ) {
			startsWithName = false;
			endsWithNoun = false;
			if ( symbols[ at + 1 ] === '[Bh]' && at + 2 < symbols.length ) {
				boundaryPassed = true;
				hyphenPresent = true;
				++at;
			}
			continue;
		}
		if ( boundaryPassed ) {
			if ( last === '' || ( beforeLast === 'i' && last === 's' ) ) {
				hyphenAllowed = true;
			}
			if ( hyphenPresent ) {
				hyphenRequired = false;
			}
			if ( ! ( hyphenAllowed && hyphenPresent ) ) {
				last = foldCase( last );
				const needed =
					( last === foldCase( symbol ) &&
						VOWELS.includes( last ) ) ||
					( last >= '0' && last <= '9' );
				if ( needed !== hyphenPresent ) {
					return false;
				}
			}
			boundaryPassed = false;
			if ( hyphenAllowedJustSet ) {
				hyphenAllowedJustSet = false;
			} else {
				hyphenAllowed = false;
			}
		}
		beforeLast = last;
		last = symbol;
	}
	return ! requiredHyphenMissing && ! ( startsWithName && endsWithNoun );
}

/** Kind, case and number, read from the end: the last part of a compound decides. (parseBasicAttributes, analyze) */
function attributesOf( symbols: Symbols ): Omit< Analysis, 'base' > {
	let wordClass = '';
	let form = '';
	let number = '';
	let compared = false;
	let participle = '';
	let boundaryPassed = false;
	for ( let at = symbols.length - 1; at >= 0; at-- ) {
		const symbol = symbols[ at ] as string;
		// Prefixes and adverbs have neither case nor number.
		const inflects = wordClass !== '[Lp]' && wordClass !== '[Ls]';
		switch ( symbol[ 1 ] ?? '' ) {
			case 'L':
				if ( wordClass === '' ) {
					const onlyAdjective =
						compared ||
						form === ADVERB_CASE ||
						symbols[ 0 ] === '[Lu]';
					wordClass =
						symbol === '[Lnl]' && onlyAdjective ? '[Ll]' : symbol;
				}
				break;
			case 'N':
				if ( inflects && number === '' ) {
					number = symbol;
				}
				break;
			case 'S':
				if ( inflects && form === '' ) {
					form = symbol;
				}
				break;
			case 'C':
				compared ||= wordClass === '';
				break;
			case 'R':
				if (
					! boundaryPassed &&
					participle === '' &&
					( wordClass === '' ||
						wordClass === '[Ll]' ||
						symbols.at( -1 ) === '[Ln]' )
				) {
					participle = symbol;
				}
				break;
			case 'B':
				if ( symbol === '[Bc]' ) {
					if ( wordClass === '' && isAfterHyphen( symbols, at ) ) {
						wordClass = '[Lp]';
					}
					boundaryPassed = true;
				}
		}
	}
	return {
		kind:
			participle === '[Rt]' ? 'adjective' : KINDS[ wordClass ] ?? 'other',
		form: FORMS[ form ] ?? '',
		number: form === ADVERB_CASE ? '' : NUMBERS[ number ] ?? '',
	};
}

/** Whether a boundary that is not at the word's beginning comes after a hyphen. */
function isAfterHyphen( symbols: Symbols, at: number ): boolean {
	const before = symbols[ at - 1 ] === '[Bh]' ? at - 2 : at - 1;
	return symbols[ before ] === '-' && before > 0;
}

/** The base form where it stands as such in the symbols: in words of one part, which nearly all are. Null for others. */
function plainBase( symbols: Symbols ): string | null {
	let base: string | null = null;
	for ( let at = 0; at < symbols.length; at++ ) {
		const symbol = symbols[ at ] as string;
		if ( symbol === '[Xp]' && base === null ) {
			const end = endOfText( symbols, at );
			base = withoutBoundaries( symbols.slice( at + 1, end ) );
			at = end;
		} else if ( symbol.startsWith( '[X' ) && symbol !== '[Xr]' ) {
			return null;
		} else if ( symbol === '[Xr]' ) {
			at = endOfText( symbols, at );
		} else if (
			symbol === '-' ||
			symbol === '[Bc]' ||
			symbol === '[Lu]' ||
			( symbol.length === 1 && base === null )
		) {
			return null;
		}
	}
	return base;
}

/**
 * The pattern of a word: `i` for a capital and `p` for another letter (`j` and
 * `q` in abbreviations), `=` and `-` between parts. (parseStructure, fixStructure)
 */
function structureOf( symbols: Symbols, wordLength: number ): string[] {
	const structure = [ '=' ];
	let missing = wordLength;
	let seen = 0;
	let given = 0;
	let isTitle = false;
	let isAbbreviation = false;
	const add = ( count: number ) => {
		for ( ; count > 0; count-- ) {
			const [ capital, small ] = isAbbreviation ? 'jq' : 'ip';
			structure.push( ( isTitle ? capital : small ) as string );
			isTitle = false;
		}
	};
	const addSeen = () => {
		add( seen - given );
		missing = Math.max( missing - ( seen - given ), 0 );
	};
	for ( let at = 0; at < symbols.length; at++ ) {
		const symbol = symbols[ at ] as string;
		if ( symbol === '[Bc]' || symbol === '[Bm]' ) {
			const second = at === 1 && symbols[ 0 ]?.length === 1;
			if ( second ) {
				structure.push( '=' );
			}
			if ( seen > given ) {
				addSeen();
			}
			if (
				! second &&
				structure.at( -1 ) !== '=' &&
				symbols.slice( at + 1, at + 3 ).join( '' ).length > 1
			) {
				structure.push( '=' );
			}
			seen = 0;
			given = 0;
		} else if ( symbol === '[Xr]' ) {
			isTitle = false;
			const end = endOfText( symbols, at );
			while ( ++at < end && missing > 0 ) {
				const sign = symbols[ at ] as string;
				structure.push( sign );
				if ( sign !== '=' ) {
					++given;
					missing -= sign === '-' ? 0 : 1;
				}
			}
			at = end;
		} else if ( symbol.startsWith( '[X' ) ) {
			at = endOfText( symbols, at );
		} else if ( symbol.startsWith( '[L' ) ) {
			isTitle ||= symbol.startsWith( '[Le' );
			isAbbreviation =
				symbol === '[La]' ||
				symbol === '[Lur]' ||
				( symbol === '[Lu]' && isDigit( symbols[ at + 1 ] ) );
		} else if ( symbol === '-' ) {
			if ( seen > given ) {
				addSeen();
				structure.push( '-' );
				seen = 0;
				given = 0;
			} else if ( at > 0 ) {
				if ( seen === given ) {
					structure.push( '-' );
				} else {
					++seen;
				}
			}
			missing = Math.max( missing - 1, 0 );
			if ( structure.length === 1 ) {
				structure[ 0 ] = '-';
			}
		} else if ( symbol === ':' ) {
			if ( isAbbreviation ) {
				if ( seen > given ) {
					addSeen();
					seen = 0;
					given = 0;
				}
				isAbbreviation = false;
			}
			structure.push( ':' );
			missing = Math.max( missing - 1, 0 );
		} else if ( symbol.length === 1 ) {
			++seen;
		}
	}
	add( missing );
	adjustCapitals( structure, symbols );
	return structure;
}

/** Small letters in a name that has become a common noun, a capital for what specifies a place: `Etelä-Karjala`. (fixStructure) */
function adjustCapitals( structure: string[], symbols: Symbols ): void {
	let isSpecifier = false;
	let hyphens = 0;
	for ( const [ at, symbol ] of symbols.entries() ) {
		if ( symbol === '[Dg]' ) {
			let before = 0;
			for ( const [ place, sign ] of structure.entries() ) {
				if ( sign === 'i' && before === hyphens ) {
					structure[ place ] = 'p';
				} else if ( sign === '-' ) {
					++before;
				}
			}
		} else if ( symbol === '[De]' ) {
			isSpecifier = true;
		} else if ( symbol === '[Ln]' ) {
			isSpecifier = false;
		} else if ( symbol === '-' ) {
			++hyphens;
			if ( isSpecifier ) {
				if (
					at === symbols.length - 1 ||
					symbols.includes( '[Lep]', at )
				) {
					const first = structure.findIndex(
						( sign ) => sign === 'i' || sign === 'p'
					);
					if ( first >= 0 ) {
						structure[ first ] = 'i';
					}
				}
				return;
			}
		}
	}
}

/** (parseBaseform) */
function baseOf( symbols: Symbols, structure: readonly string[] ): string {
	const base: string[] = [];
	let signAt = 0;
	// The latest base form that the symbols hold: where it stands there, and where it belongs in ours.
	let latest: { readonly from: number; readonly into: number } | null = null;
	let hyphensInLatest = 0;
	let isSpecifier = false;
	let ignoresSpecifier = false;
	let classSeen = false;
	const takeLatest = (
		{ from, into }: { readonly from: number; readonly into: number },
		capital: ( letter: string ) => string
	) => {
		const text = withoutBoundaries(
			symbols.slice( from, endOfText( symbols, from - 1 ) )
		);
		base.length = into;
		base.push( capital( text.slice( 0, 1 ) ), ...text.slice( 1 ) );
	};
	for ( let at = 0; at < symbols.length; at++ ) {
		const symbol = symbols[ at ] as string;
		if ( symbol === '[Xp]' || symbol === '[Xj]' ) {
			const end = endOfText( symbols, at );
			latest = { from: at + 1, into: base.length };
			hyphensInLatest = symbols
				.slice( at, end )
				.filter( ( letter ) => letter === '-' ).length;
			at = end;
		} else if ( symbol.startsWith( '[X' ) ) {
			at = endOfText( symbols, at );
		} else if ( symbol === '[Lu]' && ! classSeen ) {
			classSeen = true;
			const numeral = numeralBase( symbols.slice( at + 1 ) );
			if ( numeral !== null ) {
				return base.join( '' ) + numeral;
			}
		} else if ( symbol === '[De]' ) {
			isSpecifier = ! ignoresSpecifier;
		} else if ( symbol.startsWith( '[L' ) ) {
			classSeen = true;
			isSpecifier = false;
			ignoresSpecifier = symbol !== '[Ll]' && symbol !== '[Lnl]';
		} else if ( symbol.length === 1 ) {
			let letter = symbol;
			if ( letter === '-' ) {
				if ( hyphensInLatest > 0 ) {
					--hyphensInLatest;
				} else {
					// Isolla-Britannialla comes of Iso-Britannia, but Pohjois-Suomella of Pohjois-Suomi.
					if (
						isSpecifier &&
						latest !== null &&
						symbols.slice( at - 2, at ).join( '' ) !== 'is' &&
						symbols.includes( '[Lep]', at )
					) {
						takeLatest( latest, toCapital );
					}
					latest = null;
				}
				isSpecifier = false;
			}
			while ( structure[ signAt ] === '=' ) {
				++signAt;
			}
			const sign = structure[ signAt++ ];
			if ( sign === 'i' || sign === 'j' ) {
				letter = toCapital( letter );
			}
			base.push( letter );
		}
	}
	if ( latest !== null ) {
		takeLatest( latest, ( letter ) => letter );
	}
	return base.join( '' );
}

/** The base form of a numeral, each of whose parts inflects; null where the word is not one after all. (parseNumeralBaseform) */
function numeralBase( symbols: Symbols ): string | null {
	const base: string[] = [];
	let isNumber = isDigit( symbols[ 0 ] ) || symbols[ 0 ] === '-';
	let baseSeen = false;
	for ( let at = 0; at < symbols.length; at++ ) {
		const symbol = symbols[ at ] as string;
		if ( symbol.length > 1 && isNumber ) {
			isNumber = false;
			baseSeen = true;
		}
		if ( symbol === '[Xp]' || symbol === '[Xj]' ) {
			const end = endOfText( symbols, at );
			base.push( ...symbols.slice( at + 1, end ) );
			baseSeen = true;
			at = end;
		} else if ( symbol.startsWith( '[X' ) ) {
			at = endOfText( symbols, at );
		} else if ( symbol === '[Bc]' ) {
			if ( at === symbols.length - 1 ) {
				return null;
			}
			baseSeen = false;
		} else if ( COMMON_CLASSES.includes( symbol ) ) {
			return null;
		} else if (
			symbol.length === 1 &&
			( isNumber || ! baseSeen || symbol === '-' )
		) {
			base.push( symbol );
		}
	}
	return base.join( '' );
}

/** Whether a compound ends in a word for an organisation, and so may be its name: `Esimerkkivirasto`. (duplicateOrgName) */
function mayNameOrganisation( symbols: Symbols ): boolean {
	const organisation = symbols.lastIndexOf( '[Ion]' );
	const boundary = symbols.lastIndexOf( '[Bc]' );
	return (
		organisation > boundary &&
		boundary > 0 &&
		symbols[ 0 ] !== '-' &&
		symbols[ 0 ] !== '[La]'
	);
}

/** Where the text that begins with a tag has its `[X]`. */
function endOfText( symbols: Symbols, at: number ): number {
	const end = symbols.indexOf( '[X]', at );
	return end < 0 ? symbols.length : end;
}

function withoutBoundaries( letters: Symbols ): string {
	return letters.filter( ( letter ) => letter !== '=' ).join( '' );
}

function toCapital( letter: string ): string {
	return letter === ''
		? ''
		: String.fromCharCode( capitalOf( letter.charCodeAt( 0 ) ) );
}

function isDigit( symbol: string | undefined ): boolean {
	return symbol !== undefined && symbol >= '0' && symbol <= '9';
}
