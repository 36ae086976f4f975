import type { Case } from '../../src/engine/names/inflection';
import { inflect } from '../../src/engine/names/inflection';
import { Random } from '../parity/random';
import type { MarkedText } from './corpus';
import { markedText } from './marked-texts';
import {
	FIRMS,
	GIVEN,
	ORDINARY,
	PLACES,
	ROLES,
	SURNAMES,
	SURNAME_ENDS,
	SURNAME_STARTS,
	THINGS,
	VERBS,
} from './synthetic-words';

const TEXTS = 250;

/**
 * Lines of the kinds that a municipality publishes and newspapers do not:
 * results, programmes, lists of members, anniversaries, firms. Made of parts,
 * the same for the same seed.
 *
 * @param seed   Of the random choices.
 * @param abroad Names of other countries to use too.
 */
export function syntheticTexts(
	seed: number,
	abroad: NameLists
): MarkedText[] {
	const random = new Random( seed );
	return Array.from( { length: TEXTS }, ( _, index ) => {
		const make = new Maker( random, abroad );
		const lines = Array.from( { length: 3 + random.below( 4 ) }, () =>
			random.pick( KINDS )( make )
		);
		return markedText(
			`synthetic ${ index + 1 }`,
			lines.flat().join( '\n' )
		);
	} );
}

interface NameLists {
	readonly given: readonly string[];
	readonly surnames: readonly string[];
}

interface Person {
	readonly given: string;
	readonly surname: string;
}

/** Makes marked parts of lines about a handful of people. */
class Maker {
	readonly random: Random;

	private readonly people: Person[];

	private readonly abroad: NameLists;

	constructor( random: Random, abroad: NameLists ) {
		this.random = random;
		this.abroad = abroad;
		this.people = Array.from( { length: 8 }, () => this.newPerson() );
	}

	newPerson(): Person {
		if ( this.random.chance( 0.12 ) ) {
			return {
				given: capital( this.random.pick( this.abroad.given ) ),
				surname: capital( this.random.pick( this.abroad.surnames ) ),
			};
		}
		let given = this.random.pick( GIVEN );
		if ( this.random.chance( 0.08 ) ) {
			given += `-${ this.random.pick( GIVEN ) }`;
		}
		let surname = this.random.chance( 0.4 )
			? compound( this.random )
			: this.random.pick( SURNAMES );
		if ( this.random.chance( 0.05 ) ) {
			surname += `-${ this.random.pick( SURNAMES ) }`;
		}
		return { given, surname };
	}

	person(): Person {
		return this.random.pick( this.people );
	}

	full( form: Case = 'nominative', person = this.person() ): string {
		return `[[${ person.given } ${ inflected( person.surname, form ) }]]`;
	}

	turned( person = this.person() ): string {
		return `[[${ person.surname } ${ person.given }]]`;
	}

	given( form: Case = 'nominative', person = this.person() ): string {
		return `[[${ inflected( person.given, form ) }]]`;
	}

	surname( form: Case = 'nominative', person = this.person() ): string {
		return `[[${ inflected( person.surname, form ) }]]`;
	}

	initialled( person = this.person() ): string {
		return `[[${ person.given.charAt( 0 ) }. ${ person.surname }]]`;
	}

	place( form: Case = 'nominative' ): string {
		return `[[LOC:${ inflected( this.random.pick( PLACES ), form ) }]]`;
	}

	firm(): string {
		return `[[ORG:${ this.filled( this.random.pick( FIRMS ) ) }]]`;
	}

	institution( form: Case ): string {
		return this.random.chance( 0.3 )
			? `[[ORG:${ this.random.pick( [ 'MLL', 'SPR', 'TE' ] ) }:n]]`
			: `[[ORG:${ inflected(
					this.random.pick( INSTITUTIONS ),
					form
			  ) }]]`;
	}

	thing(): string {
		return `[[ORG:${ this.filled( this.random.pick( THINGS ) ) }]]`;
	}

	role(): string {
		return this.random.pick( ROLES );
	}

	number( most: number ): number {
		return 1 + this.random.below( most );
	}

	date(): string {
		return `${ this.number( 28 ) }.${ this.number( 12 ) }.`;
	}

	list(
		least: number,
		most: number,
		make: () => string,
		glue: string
	): string {
		return this.random.many( least, most, make, glue );
	}

	private filled( template: string ): string {
		const one = this.random.chance( 0.5 )
			? this.person()
			: this.newPerson();
		const two = this.newPerson();
		return template
			.replace(
				'{f:g}',
				`${ one.given } ${ inflected( one.surname, 'genitive' ) }`
			)
			.replace( '{s:g}', inflected( one.surname, 'genitive' ) )
			.replace( '{g:g}', inflected( one.given, 'genitive' ) )
			.replace( '{f}', `${ one.given } ${ one.surname }` )
			.replace( '{s}n', inflected( one.surname, 'genitive' ) )
			.replace( '{g}n', inflected( one.given, 'genitive' ) )
			.replace( '{s}', one.surname )
			.replace( '{g}', one.given )
			.replace( '{s2}', two.surname )
			.replace( '{g2}', two.given );
	}
}

const INSTITUTIONS =
	'Osuuspankki,Metsähallitus,Luonnonvarakeskus,Verohallinto,Sydänyhdistys,Kansalaisopisto,Riistakeskus,Säästöpankki'.split(
		','
	);

type Kind = ( make: Maker ) => string | string[];

const EVENTS =
	'kyläjuhla,markkinat,konsertti,kirjailijailta,pilkkikilpailu,elokuvailta,avoimet ovet,joulumyyjäiset,sienikurssi,lukupiiri'.split(
		','
	);
const CLUBS = 'Pyry,Tarmo,Kiri,Visa,Tähti,Haukat,Into,Veikot,Kisa,Ahti'.split(
	','
);
const UNITS = 'puistot,varhaiskasvatus,kirjasto,kulttuuri,vesilaitos'.split(
	','
);
const BEARERS =
	'poliisikoira,kissa,hevonen,kirjastoauto,jääkone,paloauto,alus,opasrobotti'.split(
		','
	);
const MONTHS = 'Jan,Feb,March,April,May,June,Aug,August,Sept,Dec'.split( ',' );
const HEADINGS =
	'Ski school,Tax card and Kela,Language café,Newcomers’ evening,Open doors,Winter market,Story time,Spring Concert,Career Day'.split(
		','
	);
const WEEKDAYS = 'ma,ti,ke,to,pe,la,su'.split( ',' );

const KINDS: readonly Kind[] = [
	// News.
	( m ) =>
		`${ capital( m.role() ) } ${ m.full() } ${ m.random.pick(
			VERBS
		) }, että ${ m.random.pick( EVENTS ) } järjestetään ${ m.place(
			'inessive'
		) }.`,
	( m ) =>
		`${ m.surname(
			'genitive'
		) } mukaan työ on alkanut hyvin. ${ m.surname() } kiittää talkooväkeä.`,
	( m ) =>
		`– Kyllä tämä kannatti, ${ m.surname() } ${ m.random.pick( VERBS ) }.`,
	( m ) =>
		`– ${ m.random.pick( ORDINARY ) } ${ m.given() } ${ m.random.pick(
			VERBS
		) }.`,
	( m ) =>
		`Kokouksen puheenjohtajana toimi ${ m.full() } ja sihteerinä ${ m.full() }. Paikalla olivat myös ${ m.list(
			2,
			5,
			() => m.full(),
			', '
		) } ja ${ m.full() }.`,
	( m ) =>
		`Palkinnon luovutti ${ m.role() } ${ m.full() } ${ m.full(
			'allative'
		) }.`,
	( m ) =>
		`Haastattelimme ${ m.full( 'partitive' ) }, ${ m.number(
			80
		) }, joka on muuttanut ${ m.place( 'elative' ) } ${ m.place(
			'illative'
		) }.`,
	( m ) =>
		`Kiitos ${ m.full( 'allative' ) } ja ${ m.full(
			'allative'
		) } pitkästä työstä!`,
	( m ) =>
		`Jäseniksi valittiin ${ m.list(
			2,
			5,
			() => m.full(),
			', '
		) } sekä varalle ${ m.full() }. ${ m.surname(
			'genitive'
		) } tilalle tulee ${ m.full() }.`,
	( m ) =>
		`Retkelle osallistui myös ${ m.given() }, joka ihastui maisemiin. ${ m.given(
			'genitive'
		) } ja ${ m.given( 'genitive' ) } mielestä reitti oli sopiva.`,
	( m ) =>
		`Yhteistyössä ovat ${ m.firm() }, ${ m.firm() } ja ${ m.place(
			'genitive'
		) } kunta.`,
	( m ) => `${ m.firm() } ja ${ m.firm() } lahjoittivat palkinnot.`,
	( m ) =>
		`Urakan sai ${ m.firm() }. Toiseksi tuli ${ m.firm() }, jonka yrittäjä on ${ m.full() }.`,
	( m ) =>
		`Yhtiökokous: ${ m.firm() } valitsi hallitukseen ${ m.full(
			'genitive'
		) }.`,
	( m ) =>
		`Avustuksen saivat ${ m.thing() } ja ${ m.place(
			'genitive'
		) } Martat ry.`,
	( m ) =>
		`${ capital(
			m.random.pick( EVENTS )
		) } on osa päivää, jonka järjestää ${ m.thing() }. Tilaisuuden avaa ${ m.full() }.`,
	( m ) => `Tiedoksi: ${ m.thing() } jaetaan ${ m.date() }`,
	( m ) => m.thing(),
	( m ) => `${ m.random.pick( ORDINARY ) } ${ m.random.pick( ORDINARY ) }`,
	( m ) => m.random.pick( ORDINARY ),
	( m ) =>
		`${ m.place( 'genitive' ) } kunta ja ${ m.place(
			'genitive'
		) } kaupunki sopivat tien hoidosta. Matka ${ m.place(
			'elative'
		) } ${ m.place( 'illative' ) } lyhenee.`,
	( m ) =>
		`Retki ${ m.place( 'allative' ) } lähtee ${ m.date() } Kyyti ${ m.place(
			'elative'
		) }, ${ m.place( 'elative' ) } ja ${ m.place( 'elative' ) }.`,
	( m ) =>
		`Äidinkielen opettaja ${ m.full() } ja [[${
			m.person().given
		}]]-mummo lukivat satuja. Kotiin lähdettiin ${ m.given(
			'genitive'
		) } kyydillä.`,
	( m ) => {
		const one = m.newPerson();
		return `Mukana olivat ${ m.given(
			'nominative',
			one
		) } ja ${ m.full() } sekä lapset ${ m.list(
			2,
			4,
			() => m.given( 'nominative', m.newPerson() ),
			', '
		) }.`;
	},
	( m ) => {
		const one = m.person();
		return [
			`${ capital( m.role() ) } ${ m.full(
				'nominative',
				one
			) } aloittaa ${ m.date() }`,
			`${ m.surname( 'adessive', one ) } on kokemusta ${ m.place(
				'elative'
			) }. ${ m.given( 'nominative', one ) } pitää hiihdosta.`,
			`${ m.surname( 'nominative', one ) } on ollut mukana alusta asti.`,
		];
	},
	( m ) => {
		const one = m.person();
		return [
			`Yrittäjä ${ m.full(
				'nominative',
				one
			) } avasi liikkeen ${ m.place( 'inessive' ) }.`,
			`${ m.surname(
				'genitive',
				one
			) } mukaan kysyntää riittää, ja ${ m.surname(
				'nominative',
				one
			) } aikoo palkata lisää väkeä. Kysy lisää ${ m.surname(
				'ablative',
				one
			) }.`,
		];
	},
	// Results.
	( m ) =>
		`${ m.random.pick( [ 'M', 'N', 'T', 'P' ] ) }${ m.number(
			70
		) }: ${ m.list(
			2,
			6,
			() =>
				`${ m.number( 9 ) }. ${ m.full(
					'nominative',
					m.newPerson()
				) } ${ m.number( 59 ) }.${ 10 + m.number( 49 ) }`,
			', '
		) }`,
	( m ) =>
		`${ m.random.pick( [
			'Tytöt 10 v',
			'Pojat 12',
			'Miehet',
			'Naiset',
			'Yleinen sarja',
			'Veteraanit',
		] ) }: ${ m.list(
			2,
			6,
			() =>
				`${ m.number( 9 ) }) ${ m.full(
					'nominative',
					m.newPerson()
				) } ${ m.random.pick( CLUBS ) } ${ m.number( 999 ) } g`,
			', '
		) }.`,
	( m ) =>
		Array.from(
			{ length: 2 + m.random.below( 5 ) },
			( _, index ) =>
				`${ index + 1 }. ${ m.full(
					'nominative',
					m.newPerson()
				) }${ m.random.pick( [
					'',
					`, [[ORG:${ m.random.pick( PLACES ) }n ${ m.random.pick(
						CLUBS
					) }]]`,
					` ${ m.number( 40 ) }.${ 10 + m.number( 49 ) }`,
					` (${ m.random.pick( CLUBS ) })`,
					` – ${ m.number( 300 ) } p.`,
				] ) }`
		),
	( m ) =>
		Array.from(
			{ length: 2 + m.random.below( 5 ) },
			() =>
				m.turned( m.newPerson() ) +
				m.random.pick( [
					'',
					` ${ m.number( 300 ) }`,
					`, ${ m.place() }`,
				] )
		),
	( m ) =>
		`Äänet: ${ m.list(
			3,
			7,
			() => `${ m.turned( m.newPerson() ) } ${ m.number( 300 ) }`,
			', '
		) }`,
	( m ) =>
		`Sarjataulukko: ${ m.list(
			4,
			7,
			() =>
				`${ m.number( 9 ) }. [[ORG:${ m.random.pick( [
					...PLACES,
					...CLUBS,
				] ) }]]`,
			', '
		) }.`,
	( m ) =>
		`[[ORG:${ m.random.pick( PLACES ) }n ${ m.random.pick(
			CLUBS
		) }]] – [[ORG:${ m.random.pick( CLUBS ) }]] ${ m.number(
			6
		) }–${ m.number( 6 ) }. Maalit: ${ m.list(
			1,
			4,
			() =>
				`${ m.surname( 'nominative', m.newPerson() ) } ${ m.number(
					3
				) }`,
			', '
		) }.`,
	( m ) =>
		Array.from(
			{ length: 3 },
			() =>
				`[[${ m.newPerson().surname } ${ m.random
					.pick( GIVEN )
					.charAt( 0 ) }.]]${ m.random.pick( [
					'',
					` ${ m.number( 40 ) }`,
				] ) }`
		),
	// Lists and headings.
	( m ) =>
		Array.from( { length: 3 + m.random.below( 4 ) }, () =>
			m.full( 'nominative', m.newPerson() )
		),
	( m ) =>
		`Uudet ylioppilaat: ${ m.list(
			3,
			7,
			() => m.full( 'nominative', m.newPerson() ),
			', '
		) }`,
	( m ) =>
		`Kuvassa vasemmalta ${ m.list(
			1,
			3,
			() => m.full(),
			', '
		) } ja ${ m.full() }. Kuva: ${ m.full() }`,
	( m ) => `Teksti: ${ m.full() }`,
	( m ) =>
		`Kuva: ${ m.full() } / [[ORG:${ m.random.pick( [
			'Lapin Kansa',
			'Kuriren',
			'Kunnan arkisto',
			'Kotiseutuyhdistys',
		] ) }]]`,
	( m ) => `${ m.full() }: ${ m.random.pick( ORDINARY ) }`,
	( m ) => [ capital( m.role() ), m.full() ],
	( m ) => [
		m.full().toUpperCase(),
		`${ capital( m.role() ) }, ${ m.place() }`,
	],
	( m ) =>
		`Lisätietoja: ${ m.role() } ${ m.full() }, p. 040 ${
			100 + m.number( 899 )
		} ${ 1000 + m.number( 8999 ) }, etunimi.sukunimi@esimerkki.fi`,
	( m ) =>
		`Tiedustelut ${ m.full() } 044 555 0${
			100 + m.number( 899 )
		} tai ${ m.given() } 040 555 0${ 100 + m.number( 899 ) }`,
	( m ) =>
		`${ capital(
			m.random.pick( WEEKDAYS )
		) } ${ m.date() } klo ${ m.number( 23 ) } ${ m.random.pick(
			EVENTS
		) }, ${ m.place() }, ${ m.full() }`,
	( m ) =>
		`klo ${ m.number( 23 ) }.${ m.random.pick( [
			'00',
			'15',
			'30',
		] ) } ${ m.role() } ${ m.full() }: ${ capital(
			m.random.pick( EVENTS )
		) }`,
	( m ) =>
		`Klo ${ m.number( 23 ) } Lavalla ${ m.full() } & ${ m.random.pick( [
			'Humppapojat',
			'Ystävät',
			'Pelimannit',
		] ) }`,
	( m ) =>
		`Ohjaus ${ m.full() }, lavastus ${ m.full() }, rooleissa ${ m.list(
			2,
			5,
			() => m.full(),
			', '
		) }.`,
	( m ) => `Säv. ${ m.initialled() }, san. ${ m.initialled() }`,
	( m ) =>
		`${ m.initialled() } ja ${ m.initialled() } vastaavat kahvituksesta.`,
	( m ) =>
		`Kurssi ${ m.number(
			30
		) }: Posliininmaalaus, ${ m.full() }, ${ m.random.pick(
			WEEKDAYS
		) } 18–20, [[LOC:${ m.random.pick( PLACES ) }n koulu]]`,
	( m ) =>
		`Osoite: [[LOC:${ inflected(
			m.random.pick( GIVEN ),
			'genitive'
		) }tie ${ m.number( 40 ) }]], ${ m.place() }`,
	// Anniversaries and deaths.
	( m ) =>
		`${ m.number(
			9
		) }0 vuotta: ${ m.full() }, ${ m.place() }, ${ m.date() }`,
	( m ) =>
		`Rakkaamme ${ m.full() } s. ${ m.date() }19${
			10 + m.number( 60 )
		} k. ${ m.date() }2026. Kaivaten ${ m.given() }, ${ m.given() } perheineen, ${ m.given() } ja ${ m.given() }.`,
	( m ) =>
		`Emäntä ${ m.full() } (o.s. ${ m.surname(
			'nominative',
			m.newPerson()
		) }) on kuollut. Häntä jäivät kaipaamaan puoliso ${ m.given() } ja lapset ${ m.given() } ja ${ m.given() }.`,
	( m ) =>
		`Kastetut: ${ m.list(
			2,
			4,
			() =>
				`[[${ m.random.pick( GIVEN ) } ${ m.random.pick(
					GIVEN
				) } ${ m.random.pick( SURNAMES ) }]]`,
			', '
		) }`,
	( m ) => `Vihityt: ${ m.full() } ja ${ m.full() }`,
	// Swedish and English.
	( m ) =>
		`Kommundirektör ${ m.full() } hälsar alla välkomna till ${ m.place() }. ${ m.surname() } säger att vägen öppnas i maj.`,
	( m ) =>
		`Läraren ${ m.full() } undervisar i finska. Ring ${ m.given() }, tfn 040 555 0${
			100 + m.number( 899 )
		}.`,
	( m ) =>
		`The workshop is led by ${ m.full() }. Ms ${ m.surname() } and Mr ${ m.surname() } will meet you at the library.`,
	( m ) =>
		`Mayor ${ m.full() } welcomes everyone to ${ m.place() }. Contact ${ m.full() } for details.`,
	() =>
		`Välkommen till [[LOC:Folkets hus]]! [[ORG:Kultur i Norr]] bjuder på kaffe. Arrangör: [[ORG:Norden rf]].`,
	() =>
		`Welcome to the Arctic Market! Open House on Saturday. Free entry for all. [[EVENT:Christmas Market]] opens in December.`,
	( m ) =>
		`Tule mukaan! ${ m.random.pick( [
			'Ilmoittaudu',
			'Katso',
			'Lue lisää',
			'Huom',
		] ) } ${ m.date() } mennessä. Seuraa meitä Facebookissa ja Instagramissa.`,
	( m ) =>
		`[[ORG:${ m.random.pick( [
			'Kansalaisopisto',
			'Lions Club',
			'MLL',
			'SPR',
			'Martat',
			'Lapin liitto',
			'Metsähallitus',
			'Kela',
			'Lapin hyvinvointialue',
			'Digi- ja väestötietovirasto',
			'Valtioneuvosto',
		] ) }]] järjestää: ${ capital(
			m.random.pick( EVENTS )
		) } ${ m.date() }`,

	// Whose people they are.
	( m ) =>
		`${ m.institution( 'genitive' ) } ${ m.full() } ${ m.random.pick(
			VERBS
		) } asiasta, ja ${ m.institution(
			'genitive'
		) } ${ m.surname() } vastasi kysymyksiin.`,
	( m ) =>
		`Lastenhoidosta vastaa ${ m.institution(
			'genitive'
		) } ${ m.given() }.`,
	( m ) =>
		`Esihenkilöt: ${ m.list(
			3,
			5,
			() =>
				`${ m.random.pick( UNITS ) } ${ m.random.pick( [
					() => m.surname( 'nominative', m.newPerson() ),
					() => m.initialled( m.newPerson() ),
				] )() }`,
			', '
		) }.`,
	( m ) =>
		`${ capital( m.role() ) }, ${ m.random.pick( [
			'FT',
			'LT',
			'KM',
			'DI',
			'YTM',
		] ) } ${ m.full() } puhuu ${ m.date() }`,
	( m ) =>
		`Kurssi jatkuu, ohjaajana ${ m.given(
			'nominative',
			m.newPerson()
		) }. Kerhot: ma kuntopiiri (${ m.given(
			'nominative',
			m.newPerson()
		) }), ke bändi (${ m.given( 'nominative', m.newPerson() ) }).`,
	( m ) =>
		`Arpajaisissa voitti ${ m.given(
			'nominative',
			m.newPerson()
		) }, ${ m.number( 12 ) }, joka sai pallon.`,
	( m ) =>
		`– ${ m.given( 'nominative', m.newPerson() ) } laskee ja ${ m.given(
			'nominative',
			m.newPerson()
		) } kantaa, ${ m.given() } sanoo.`,
	( m ) =>
		`${ m.full( 'genitive' ) } muistolle. ${ m.given(
			'genitive'
		) } muistoksi istutettiin koivu.`,
	( m ) =>
		`Tervetuloa kylään: ${ m.given(
			'nominative',
			m.newPerson()
		) }, ${ m.given( 'nominative', m.newPerson() ) } ja vauva ${ m.full(
			'nominative',
			m.newPerson()
		) } sekä perhe ${ m.surname( 'nominative', m.newPerson() ) }!`,
	( m ) =>
		`Messu klo ${ m.number(
			18
		) } kirkossa, ${ m.surname() }, ${ m.surname() }`,
	( m ) =>
		`Kahvinurkassa istuvat ${ m.given(
			'nominative',
			m.newPerson()
		) }, ${ m.full( 'nominative', m.newPerson() ) } ja ${ m.given(
			'nominative',
			m.newPerson()
		) }.`,
	// Goals, relays, permits.
	( m ) =>
		`Maalit: 0–1 ${ m.full() } (${ m.full() }), 1–1 ${ m.surname() }, 2–1 ${ m.full() } (${ m.surname() }), ${ m.number(
			9
		) }–${ m.number( 9 ) } ${ m.surname() } yv.`,
	( m ) =>
		`Viesti 4 x ${ m.number( 9 ) }00 m: [[ORG:${ m.random.pick(
			PLACES
		) }n ${ m.random.pick( CLUBS ) }]] (${ m.list(
			3,
			4,
			() => m.surname( 'nominative', m.newPerson() ),
			', '
		) }) ${ m.number( 9 ) }.${ 10 + m.number( 49 ) }`,
	( m ) =>
		`RAK ${ m.number( 99 ) }-00${ m.number( 99 ) } ${ m.turned(
			m.newPerson()
		) }, ${ m.random.pick( [
			'saunarakennus',
			'omakotitalo',
			'varasto',
		] ) }, tila [[LOC:${ m.newPerson().surname }]]`,
	( m ) =>
		`Parhaaksi pelaajaksi valittiin ${ m.full(
			'nominative',
			m.newPerson()
		) }, parhaaksi puolustajaksi ${ m.full(
			'nominative',
			m.newPerson()
		) } ja tsemppariksi ${ m.given( 'nominative', m.newPerson() ) }.`,
	( m ) => m.list( 2, 4, () => m.turned( m.newPerson() ), ', ' ),
	// Animals, machines, works and places that are called like people.
	( m ) =>
		`${ capital( m.random.pick( BEARERS ) ) } [[PRO:${ m
			.given( 'nominative', m.newPerson() )
			.slice( 2, -2 ) }]] oli taas mukana, ja ${ m.random.pick(
			BEARERS
		) } [[PRO:${ m
			.given( 'nominative', m.newPerson() )
			.slice( 2, -2 ) }]] sai kehuja.`,
	( m ) =>
		`Esillä on ${ m.random.pick( [
			'maalaus',
			'romaani',
			'näytelmä',
		] ) } [[PRO:${ m
			.given( 'genitive', m.newPerson() )
			.slice( 2, -2 ) } ${ m.random.pick( [
			'tytär',
			'kesä',
			'laulu',
		] ) }]].`,
	( m ) =>
		`Työt jatkuvat [[LOC:${ inflected(
			m.newPerson().surname,
			'inessive'
		) }]] ja [[LOC:${ inflected(
			m.newPerson().surname,
			'genitive'
		) }]] alueella. [[LOC:${ inflected(
			m.newPerson().surname,
			'genitive'
		) }]] palvelutalo laajenee.`,
	( m ) =>
		`Pysähdyspaikkoja ovat [[LOC:${ compound(
			m.random
		) }]], [[LOC:Pikku-${ compound( m.random ) }]] ja [[LOC:${ compound(
			m.random
		) }]].`,
	// English and Swedish notices.
	( m ) =>
		`The evening was hosted by coordinator ${ m.full() } and her colleague ${ m.full() }. ”Nobody comes alone”, said ${ m.surname() }.`,
	( m ) =>
		`${ m.full() } from ${ m.place() } found work at [[ORG:Hotel ${ m.random.pick(
			PLACES
		) }]]. Her husband ${ m.given(
			'nominative',
			m.newPerson()
		) } drives a bus.`,
	( m ) =>
		`${ m.number( 28 ) } ${ m.random.pick( MONTHS ) } ${ m.random.pick(
			HEADINGS
		) } with ${ m.given( 'nominative', m.newPerson() ) } at the library`,
	( m ) =>
		`${ m.number( 28 ) } ${ m.random.pick( MONTHS ) } ${ m.random.pick(
			HEADINGS
		) }: ${ m.full() } & ${ m.full() }`,
	( m ) => `${ m.random.pick( HEADINGS ) } in ${ m.place() }`,
	( m ) =>
		`Också ${ m.random.pick( [
			'läkaren',
			'rektorn',
			'grannen',
			'konstnären',
		] ) } ${ m.full() } deltar. ${ m.surname() } bor i ${ m.place() } med sambon ${ m.given(
			'nominative',
			m.newPerson()
		) }.`,
];

function compound( random: Random ): string {
	return random.pick( SURNAME_STARTS ) + random.pick( SURNAME_ENDS );
}

function inflected( name: string, form: Case ): string {
	return form === 'nominative' ? name : inflect( name, form ) ?? name;
}

function capital( text: string ): string {
	return text.slice( 0, 1 ).toUpperCase() + text.slice( 1 );
}
