import type { Mention } from './mention';
import type { Meaning } from './roles';

type Kind =
	| 'private'
	| 'public'
	| 'minor'
	| 'listed'
	| 'minors'
	| 'deceased'
	| 'celebrated'
	| 'possible';

/** What the post tells of a person. */
export interface Person {
	readonly learned: Set< Meaning | 'official contact' | 'contact line' >;
	isNamedInFull: boolean;
	/** Why nobody need be asked, by what is known of the site and the post. */
	known: string | null;
	/** The persons that are asked about together with this one, as one text. */
	list: string | null;
}

/** Why a person need not be asked about. */
export function reasonOf( { known, learned }: Person ): string | null {
	if ( known !== null ) {
		return known;
	}
	if ( learned.has( 'office' ) ) {
		return 'office-holder';
	}
	if ( learned.has( 'author' ) ) {
		return 'credited';
	}
	if ( learned.has( 'minor' ) ) {
		return null;
	}
	// `Asukas Hilma Huttula kiittää, lisätietoja p. …`: the number is the office's, the name is not.
	if ( learned.has( 'official contact' ) && ! learned.has( 'private' ) ) {
		return 'beside an official contact';
	}
	return learned.has( 'contact line' ) ? 'part of a contact line' : null;
}

export function groupOf( {
	learned,
	isNamedInFull,
}: Person ): 'minor' | 'private' | 'public' {
	if ( learned.has( 'minor' ) && isNamedInFull ) {
		return 'minor';
	}
	return learned.has( 'public' ) && ! learned.has( 'private' )
		? 'public'
		: 'private';
}

export function kindOf( person: Person, mention: Mention ): Kind {
	const { learned, list } = person;
	const group = groupOf( person );
	if ( list !== null ) {
		return group === 'minor' ? 'minors' : 'listed';
	}
	if ( group !== 'private' ) {
		return group;
	}
	if ( learned.has( 'obituary' ) ) {
		return 'deceased';
	}
	if ( learned.has( 'anniversary' ) ) {
		return 'celebrated';
	}
	return mention.basis === 'possible' ? 'possible' : 'private';
}
