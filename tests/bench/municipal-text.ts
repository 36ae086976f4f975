import { Random } from '../../tools/parity/random';
import { heading, list, paragraph, type BlockStream } from './text';

/**
 * Invented news of a municipality, without end: the same for the same seed.
 * Most of it is clean, as most of what is written is.
 */
export function* municipalText( seed: number ): BlockStream {
	const random = new Random( seed );
	for (;;) {
		if ( random.chance( 0.12 ) ) {
			yield heading( headline( random ) );
		} else if ( random.chance( 0.1 ) ) {
			yield list(
				Array.from( { length: 3 + random.below( 4 ) }, () =>
					programmeItem( random )
				)
			);
		} else if ( random.chance( 0.06 ) ) {
			yield paragraph( random.pick( TO_FIND )( random ) );
		} else {
			yield paragraph(
				random.many( 2, 6, () => sentence( random ), ' ' )
			);
		}
	}
}

function sentence( random: Random ): string {
	return random.pick( SENTENCES )( random );
}

function headline( random: Random ): string {
	return capital( `${ random.pick( EVENTS ) } ${ random.pick( PLACES ) }` );
}

function programmeItem( random: Random ): string {
	return `klo ${ 8 + random.below( 12 ) }.${ random.pick( [
		'00',
		'15',
		'30',
	] ) } ${ random.pick( EVENTS ) }, ${ random.pick( PLACES ) }`;
}

function date( random: Random ): string {
	return `${ random.pick( DAYS ) } ${
		1 + random.below( 28 )
	}. ${ random.pick( MONTHS ) }`;
}

function phone( random: Random ): string {
	return `044 555 01${ 10 + random.below( 90 ) }`;
}

function capital( text: string ): string {
	return text.slice( 0, 1 ).toUpperCase() + text.slice( 1 );
}

type Make = ( random: Random ) => string;

const SENTENCES: readonly Make[] = [
	( r ) =>
		`${ capital( r.pick( ACTORS ) ) } järjestää ${ date(
			r
		) } tapahtuman, jossa on luvassa ${ r.pick( EVENTS ) } ja ${ r.pick(
			EVENTS
		) }.`,
	( r ) =>
		`${ capital( r.pick( EVENTS ) ) } alkaa ${ r.pick( PLACES ) } kello ${
			8 + r.below( 12 )
		} ja kestää noin ${ 1 + r.below( 4 ) } tuntia.`,
	( r ) =>
		`${ capital( r.pick( ACTORS ) ) } ${ r.pick( VERBS ) } ${ r.pick(
			OBJECTS
		) } ${ r.pick( PLACES ) }.`,
	( r ) =>
		`Työt alkavat ${ date( r ) }, ja ${ r.pick(
			ACTORS
		) } pyytää tienkäyttäjiltä malttia ${ r.pick( PLACES ) }.`,
	( r ) =>
		`Kunnanhallitus käsitteli kokouksessaan asiaa ${
			1 + r.below( 300 )
		} §, joka koskee ${ r.pick( OBJECTS ) } vuosina 20${
			20 + r.below( 9 )
		}–20${ 30 + r.below( 9 ) }.`,
	( r ) =>
		`Hankkeen kustannusarvio on ${ 1 + r.below( 900 ) } ${
			100 + r.below( 900 )
		} euroa, ja siitä ${ r.pick( ACTORS ) } maksaa ${
			5 + r.below( 90 )
		} prosenttia.`,
	( r ) =>
		`Avoinna ma–pe klo ${ 8 + r.below( 3 ) }–${
			15 + r.below( 5 )
		}, la klo 10–14, ja lisäksi ${ date( r ) }.`,
	( r ) =>
		`Sää oli kaunis, väkeä oli paljon ja ${ r.pick(
			EVENTS
		) } onnistui hyvin, kertoo ${ r.pick( ACTORS ) }.`,
	( r ) =>
		`Tervetuloa mukaan, tilaisuuteen on vapaa pääsy eikä ennakkoilmoittautumista tarvita, muistuttaa ${ r.pick(
			ACTORS
		) }.`,
	( r ) =>
		`${ capital(
			r.pick( OBJECTS )
		) } uudistetaan, jotta palvelut olisivat kaikkien saatavilla myös ${ r.pick(
			PLACES
		) }.`,
	( r ) =>
		`Vuonna 20${ 10 + r.below( 16 ) } mukana oli ${
			20 + r.below( 900 )
		} kävijää, viime kesänä jo ${ 1000 + r.below( 4000 ) }.`,
	( r ) =>
		`Viasta voi kertoa kunnan verkkosivuilla, ja ${ r.pick(
			ACTORS
		) } korjaa sen ${ date( r ) } mennessä.`,
];

/** What a guard has something to say of, or all but. */
const TO_FIND: readonly Make[] = [
	( r ) =>
		`Lisätietoja: ${ r.pick( OFFICES ) }, puh. ${ phone(
			r
		) }, etunimi.sukunimi@example.org.`,
	( r ) => `Kysy lisää: p. ${ phone( r ) } tai kirjaamo@example.org.`,
	( r ) => `Ilmoittaudu ${ date( r ) } mennessä kommentteihin.`,
	( r ) =>
		`Ilmoittautumiset ${ date(
			r
		) } mennessä osoitteessa https://example.org/ilmoittautuminen.`,
	// Born in 2099: well formed and nobody's.
	() => 'Varaaja 240299A345S nouti avaimen kylätalolta.',
	( r ) =>
		`Tapahtumapaikka on Keskustie ${ 1 + r.below( 60 ) }, 97700 Ranua.`,
	( r ) =>
		`Maksu tilille ennen tapahtumaa, viite ${
			10_000 + r.below( 90_000 )
		}, hinta ${ 5 + r.below( 60 ) },50 €.`,
];

const ACTORS = [
	'kunnan kirjasto',
	'tekninen toimi',
	'kansalaisopisto',
	'nuorisotoimi',
	'kylätoimikunta',
	'hiihtoseura',
	'matkailuyhdistys',
	'sivistyslautakunta',
	'vesihuoltolaitos',
	'vanhusneuvosto',
	'yrittäjäyhdistys',
	'marttayhdistys',
	'elinvoimatiimi',
	'kunnanvirasto',
];

const OFFICES = [
	'kirjastonjohtaja',
	'vapaa-aikasihteeri',
	'kulttuurituottaja',
	'rakennustarkastaja',
	'palveluneuvoja',
];

const EVENTS = [
	'hillamarkkinat',
	'kesätori',
	'lukupiiri',
	'yhteislauluilta',
	'satutunti',
	'talvirieha',
	'metsäretki',
	'valokuvanäyttely',
	'kalastuskilpailu',
	'käsityöpaja',
	'digineuvonta',
	'joulukonsertti',
	'pyöräilypäivä',
	'vapaaehtoisten kahvihetki',
	'avoimien ovien päivä',
	'koululaisten liikuntatapahtuma',
];

const VERBS = [
	'kunnostaa',
	'esittelee',
	'rakentaa',
	'suunnittelee',
	'huoltaa',
	'remontoi',
	'avaa',
	'siivoaa',
];

const OBJECTS = [
	'latuverkostoa',
	'katuvalaistusta',
	'uutta liikuntahallia',
	'kevyen liikenteen väylää',
	'koulun piha-aluetta',
	'venerantaa',
	'luontopolkua',
	'kirjaston lehtisalia',
	'jätevedenpuhdistamoa',
	'asuntopolitiikkaa',
];

const PLACES = [
	'keskustassa',
	'kirjastolla',
	'liikuntahallissa',
	'torilla',
	'koulukeskuksessa',
	'kylätalolla',
	'uimarannalla',
	'eläinpuiston pihalla',
	'kunnantalon valtuustosalissa',
	'nuorisotilassa',
	'järven rannalla',
	'vanhalla kansakoululla',
];

const DAYS = [
	'maanantaina',
	'tiistaina',
	'keskiviikkona',
	'torstaina',
	'perjantaina',
	'lauantaina',
	'sunnuntaina',
];

const MONTHS = [
	'tammikuuta',
	'helmikuuta',
	'maaliskuuta',
	'huhtikuuta',
	'toukokuuta',
	'kesäkuuta',
	'heinäkuuta',
	'elokuuta',
	'syyskuuta',
	'lokakuuta',
	'marraskuuta',
	'joulukuuta',
];
