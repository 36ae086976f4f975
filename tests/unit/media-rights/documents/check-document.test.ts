/**
 * @jest-environment node
 */
import { check, EMPTY_SITE } from '../../../../src/engine';
import type { Source } from '../../../../src/engine';
import {
	checkDocument,
	isClean,
} from '../../../../src/media-rights/documents/check-document';
import type { Checker } from '../../../../src/media-rights/documents/check-document';
import type { DocumentText } from '../../../../src/media-rights/documents/document-text';
import { pageSource } from '../../../../src/media-rights/documents/page-source';
import { builtNames, builtRuleset } from '../../fixtures/ruleset';

const ruleset = builtRuleset();
const names = builtNames();

function checker( canTellNames = true ): Checker {
	return {
		ruleset,
		canTellNames,
		client: {
			judge: async ( source: Source ) => ( {
				kind: 'judged',
				by: 'worker',
				media: { ids: [], urls: [], attached: [] },
				report: check( source, {
					ruleset,
					key: '00',
					names,
					site: EMPTY_SITE,
				} ),
			} ),
		},
	};
}

function document( ...texts: readonly string[] ): DocumentText {
	return {
		parts: texts.map( ( text, index ) => ( {
			kind: 'page',
			number: index + 1,
			text,
		} ) ),
		incomplete: null,
		blank: [],
	};
}

const judge = ( text: DocumentText, by: Checker | null = checker() ) =>
	checkDocument( text, by, 'fi' );

test( 'a clean document has nothing to ask', async () => {
	const result = await judge(
		document( 'Kirjasto on avoinna arkisin kello 10–18.', '' )
	);
	expect( result ).toMatchObject( {
		kind: 'page',
		parts: 2,
		findings: [],
		incomplete: null,
	} );
	expect( isClean( result ) ).toBe( true );
} );

test( 'findings tell their page, in the reader’s language, with the words around them', async () => {
	const result = await judge(
		document(
			'Kirjasto on avoinna arkisin.',
			'Ilmoittautuneet\nLiisan henkilötunnus on 140278-421B, ja hän tulee yksin.'
		)
	);
	expect( isClean( result ) ).toBe( false );
	expect( result.findings ).toEqual( [
		expect.objectContaining( {
			part: { kind: 'page', number: 2 },
			rule: 'personal-data/identity-code',
			isBlocking: true,
			message: 'Tekstissä on henkilötunnus.',
			text: '140278-421B',
		} ),
	] );
	expect( result.findings[ 0 ]?.before ).toMatch( /henkilötunnus on $/ );
	expect( result.findings[ 0 ]?.after ).toMatch( /^, ja hän/ );
} );

test( 'a phone number is asked about, on each page where it stands, once a page', async () => {
	const { findings } = await judge(
		document( 'Soita 040 5501234. Siis 040 5501234.', 'Soita 040 5501234.' )
	);
	expect(
		findings.map( ( { part, isBlocking } ) => [ part.number, isBlocking ] )
	).toEqual( [
		[ 1, false ],
		[ 2, false ],
	] );
} );

test( 'a number that the edge of the page has broken is found', async () => {
	const { findings } = await judge(
		document(
			'Lisätietoja retkestä ja sen aikatauluista saa numerosta 040-\n5501234 arkisin kello 9–15 ja sen jälkeen sähköpostilla.'
		)
	);
	expect( findings.map( ( { rule } ) => rule ) ).toEqual( [
		'personal-data/contact',
	] );
} );

test( 'what looks like markup is text', async () => {
	expect(
		(
			await judge(
				document(
					'<form action="x"><input></form> [contact-form-7 id="5"] <!-- wp:contact-form-7/contact-form-selector {"id":5} /-->'
				)
			)
		).findings
	).toEqual( [] );
} );

test( 'where names cannot be told, nobody says that all is checked', async () => {
	expect(
		await judge( document( 'Kirjasto on avoinna.' ), checker( false ) )
	).toMatchObject( { incomplete: 'unchecked', findings: [] } );
	expect(
		await judge( document( 'Kirjasto on avoinna.' ), null )
	).toMatchObject( { incomplete: 'unchecked' } );
	const failing: Checker = {
		...checker(),
		client: {
			judge: async () => ( { kind: 'failed', failure: 'timed-out' } ),
		},
	};
	expect(
		await judge( document( 'Kirjasto on avoinna.' ), failing )
	).toMatchObject( { incomplete: 'unchecked' } );
} );

test( 'what could not be read is told with what was found in the rest', async () => {
	expect(
		await judge( {
			...document( 'Soita 040 5501234.' ),
			incomplete: 'scanned',
			blank: [ 2 ],
		} )
	).toMatchObject( {
		incomplete: 'scanned',
		blank: [ 2 ],
		findings: [ { rule: 'personal-data/contact' } ],
	} );
} );

describe( 'a page becomes paragraphs', () => {
	test.each( [
		[ '', '' ],
		[ 'Yksi', '<p>Yksi</p>' ],
		[ 'Eka kappale\n\nToka', '<p>Eka kappale</p><p>Toka</p>' ],
		[
			'Pitkä rivi jonka sivun reuna katkaisi\nja joka jatkuu tästä',
			'<p>Pitkä rivi jonka sivun reuna katkaisi\nja joka jatkuu tästä</p>',
		],
		[
			'Lyhyt\nPaljon pidempi rivi kuin ensimmäinen',
			'<p>Lyhyt<br>Paljon pidempi rivi kuin ensimmäinen</p>',
		],
		[
			'Retkelle osallistunut Meikä-\nläinen',
			'<p>Retkelle osallistunut Meikäläinen</p>',
		],
		[ 'Uima- ja\nVarsinais-\nSuomi', '<p>Uima- ja\nVarsinais-Suomi</p>' ],
		[ 'a < b & [c]', '<p>a &lt; b &amp; &#91;c]</p>' ],
	] )( '%j', ( text, content ) => {
		expect( pageSource( text ).content ).toBe( content );
	} );

	test( 'of as many lines as a large sheet has', () => {
		const { content } = pageSource( 'a\n'.repeat( 300_000 ) );
		expect( content ).toMatch( /^<p>a<br>|^<p>a\n/ );
	} );
} );
