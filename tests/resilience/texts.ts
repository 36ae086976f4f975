/** What a text must not hold; the identity code and the numbers are nobody's. */
const bad = [
	'Varaajan tunnus on 140278-421B.',
	'Kysy Kertulta, puhelin 040 555 0123.',
];

export interface Text {
	readonly content: string;
	readonly isClean: boolean;
}

/** A text of its own for each number: long enough that half of it would be noticed. */
export function clean( number: number ): Text {
	return { content: markup( number, 'Tervetuloa.' ), isClean: true };
}

export function held( number: number ): Text {
	return {
		content: markup( number, bad[ number % bad.length ] ?? '' ),
		isClean: false,
	};
}

function markup( number: number, last: string ): string {
	return [
		...Array.from(
			{ length: 15 },
			( _, index ) =>
				`Kirjaston ohjelman ${ number } kohta ${
					index + 1
				}: luemme ääneen ja keskustelemme kahvin äärellä.`
		),
		last,
	]
		.map(
			( sentence ) =>
				`<!-- wp:paragraph -->\n<p>${ sentence }</p>\n<!-- /wp:paragraph -->`
		)
		.join( '\n\n' );
}
