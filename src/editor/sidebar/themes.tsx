import { Button } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Finding, Language, Ruleset, StandingFinding } from '../../engine';
import { FindingCard } from '../findings/finding-card';
import { themesOf } from '../findings/grouping';
import type { Theme } from '../findings/grouping';
import type { PlaceNames } from '../places/describe';
import type { ReviewDesk } from '../review/review-desk';

/** A pasted register can hold thousands; nobody reads them at once. */
const AT_A_TIME = 50;

interface Props {
	readonly findings: readonly StandingFinding[];
	readonly ruleset: Ruleset;
	readonly language: Language;
	readonly places: PlaceNames;
	readonly desk: ReviewDesk;
	readonly onShow: ( finding: Finding ) => void;
}

/** The findings as cards, theme by theme. */
export function Themes( {
	findings,
	ruleset,
	language,
	places,
	desk,
	onShow,
}: Props ) {
	const [ shown, setShown ] = useState( AT_A_TIME );
	const themes = useMemo(
		() => themesOf( findings, ruleset, language ),
		[ findings, ruleset, language ]
	);
	const cards = themes.reduce(
		( sum, theme ) => sum + theme.cards.length,
		0
	);

	return (
		<>
			{ firstCards( themes, shown ).map( ( theme ) => (
				<section key={ theme.id } className="julkaisuvahti-theme">
					<h3>{ theme.title }</h3>
					<ul>
						{ theme.cards.map( ( card ) => (
							<FindingCard
								key={ card.id }
								card={ card }
								places={ places }
								language={ language }
								desk={ desk }
								onShow={ onShow }
							/>
						) ) }
					</ul>
				</section>
			) ) }
			{ cards > shown && (
				<Button
					variant="secondary"
					onClick={ () => {
						setShown( shown + AT_A_TIME );
					} }
				>
					{ __( 'Show more', 'julkaisuvahti' ) }
				</Button>
			) }
		</>
	);
}

function firstCards(
	themes: readonly Theme[],
	count: number
): readonly Theme[] {
	let left = count;
	return themes.flatMap( ( theme ) => {
		const cards = theme.cards.slice( 0, Math.max( 0, left ) );
		left -= cards.length;
		return cards.length > 0 ? [ { ...theme, cards } ] : [];
	} );
}
