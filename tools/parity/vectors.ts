import type {
	Finding,
	Fault,
	FindingState,
	Place,
	Suppressed,
	Verdict,
} from '../../src/engine';

/** What `npm run check --explain --read` says of a document. */
export interface Answer {
	readonly verdict?: Verdict;
	readonly findings?: readonly Finding[];
	readonly incomplete?: readonly string[];
	readonly faults?: readonly Fault[];
	readonly suppressed?: readonly Suppressed[];
	readonly read?: {
		readonly passages: readonly { place: Place; text: string }[];
		readonly elements: readonly { place: Place; within: string }[];
	};
	readonly incompleteFingerprints?: readonly string[];
	readonly standing?: States;
	readonly error?: string;
}

/** Where a request names resolutions: the states, in the order of findings and incomplete rules. */
interface States {
	readonly findings: readonly FindingState[];
	readonly incomplete: readonly FindingState[];
}

/** A document and what must be said of it. */
export interface Vector {
	readonly name: string;
	readonly request: object;
	/** What is wrong with the answer, or null. */
	readonly problem: ( answer: Answer ) => string | null;
}

/** The shape in which vectors state an answer: short enough to read; what is left out is not compared. */
interface Expected {
	readonly verdict?: Verdict;
	/** `rule severity start-end place`, then the text. */
	readonly findings?: readonly ( readonly [ string, string ] )[];
	/** The values of each finding's facts, parted by spaces. */
	readonly facts?: readonly string[];
	/** `rule start-end place`, then why. */
	readonly suppressed?: readonly ( readonly [ string, string ] )[];
	/** `code field path @offset`, or `code rule`. */
	readonly faults?: readonly string[];
	/** Place, then the text. */
	readonly passages?: readonly ( readonly [ string, string ] )[];
	/** Places. */
	readonly elements?: readonly string[];
	readonly fingerprints?: readonly string[];
	readonly incomplete?: readonly string[];
	readonly incompleteFingerprints?: readonly string[];
	readonly standing?: States;
	readonly error?: string;
}

/** The vectors of a file in `tests/vectors`: `[ { name, request, expect } ]`. */
export function vectorsIn( json: string ): Vector[] {
	const vectors = JSON.parse( json ) as {
		name: string;
		request: object;
		expect: Expected;
	}[];
	return vectors.map( ( { name, request, expect } ) => ( {
		name,
		request,
		problem: ( answer ) => {
			const found = shorten( answer );
			for ( const [ key, wanted ] of Object.entries( expect ) ) {
				const got = found[ key as keyof Expected ];
				if ( JSON.stringify( got ) !== JSON.stringify( wanted ) ) {
					return `${ key }: expected ${ JSON.stringify(
						wanted
					) }, found ${ JSON.stringify( got ) }`;
				}
			}
			return null;
		},
	} ) );
}

export function shorten( answer: Answer ): Expected {
	const { verdict, error, standing } = answer;
	return {
		...( verdict === undefined ? {} : { verdict } ),
		...( error === undefined ? {} : { error } ),
		...( standing === undefined ? {} : { standing } ),
		incomplete: answer.incomplete ?? [],
		incompleteFingerprints: answer.incompleteFingerprints ?? [],
		findings: ( answer.findings ?? [] ).map( ( finding ) => [
			`${ finding.rule } ${ finding.severity } ${ finding.start }-${
				finding.end
			} ${ shortPlace( finding.place ) }`,
			finding.text,
		] ),
		facts: ( answer.findings ?? [] ).map( ( { facts } ) =>
			Object.values( facts ).join( ' ' )
		),
		suppressed: ( answer.suppressed ?? [] ).map( ( left ) => [
			`${ left.rule } ${ left.start }-${ left.end } ${ shortPlace(
				left.place
			) }`,
			left.because,
		] ),
		faults: ( answer.faults ?? [] ).map( ( fault ) =>
			'rule' in fault
				? `${ fault.code } ${ fault.rule }`
				: `${ fault.code } ${ fault.field } ${ fault.path.join(
						'.'
				  ) } @${ fault.offset }`
		),
		passages: ( answer.read?.passages ?? [] ).map( ( { place, text } ) => [
			shortPlace( place ),
			text,
		] ),
		elements: ( answer.read?.elements ?? [] ).map(
			( { place, within } ) =>
				shortPlace( place ) + ( within === '' ? '' : ` in ${ within }` )
		),
		fingerprints: ( answer.findings ?? [] ).map(
			( { fingerprint } ) => fingerprint
		),
	};
}

/** `content 0.1 core/paragraph text`, `title text`, `content 2 core/image html-attribute alt`. */
function shortPlace( {
	field,
	path,
	block,
	part,
	name,
	index,
}: Place ): string {
	return [
		field,
		path.join( '.' ),
		block ?? '',
		part,
		name,
		index === 0 ? '' : `#${ index }`,
	]
		.filter( ( word ) => word !== '' )
		.join( ' ' );
}
