import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Language, Ruleset, StandingFinding } from '../../engine';
import { SeverityBadge } from '../findings/severity-badge';
import { refusalLine } from '../findings/wording';
import type { PlaceNames } from '../places/describe';
import type { Locatable } from '../places/show-place';
import { Answering } from '../review/answering';
import { proposedAnswer } from '../review/proposal';
import type { ReviewDesk } from '../review/review-desk';
import { useKeptFocus } from '../review/use-kept-focus';
import type { Held, HeldFinding } from '../store';

interface Shared {
	readonly ruleset: Ruleset | null;
	readonly language: Language;
	readonly places: PlaceNames;
	readonly desk: ReviewDesk;
	readonly onShow: ( finding: Locatable ) => void;
}

interface Props extends Shared {
	readonly held: Held;
	/** What only the server saw, as far as it is not settled. */
	readonly others: ReadonlyArray< StandingFinding< HeldFinding > >;
}

/** Says that publishing was held. What holds it follows below, except what only the server saw. */
export function HeldBanner( { held, others, ...shared }: Props ) {
	const banner = useRef< HTMLElement >( null );

	// The button that was pressed is gone or grey: the answer stands here.
	useEffect( () => banner.current?.focus(), [ held ] );

	return (
		<section
			ref={ banner }
			className="julkaisuvahti-held"
			tabIndex={ -1 }
			aria-labelledby="julkaisuvahti-held-title"
		>
			<p id="julkaisuvahti-held-title">{ refusalLine( held.isLive ) }</p>
			{ others.length > 0 && (
				<>
					<h3>
						{ __(
							'Found when the whole post was checked',
							'julkaisuvahti'
						) }
					</h3>
					<ul>
						{ others.map( ( other, index ) => (
							<OtherFinding
								key={ index }
								other={ other }
								{ ...shared }
							/>
						) ) }
					</ul>
					<p>
						{ __(
							'Checked again when you publish.',
							'julkaisuvahti'
						) }
					</p>
				</>
			) }
		</section>
	);
}

interface OtherFindingProps extends Shared {
	readonly other: StandingFinding< HeldFinding >;
}

function OtherFinding( {
	other: { finding, state },
	ruleset,
	language,
	places,
	desk,
	onShow,
}: OtherFindingProps ) {
	const [ isChanging, setChanging ] = useState( false );
	const keptFocus = useKeptFocus< HTMLLIElement >(
		`${ state } ${ isChanging }`
	);
	const answers =
		ruleset?.rules.find( ( { id } ) => id === finding.rule )?.answers ?? [];
	const show = () => {
		onShow( finding );
	};

	return (
		<li { ...keptFocus }>
			<SeverityBadge severity={ finding.severity } state={ state } />
			<p>{ finding.message }</p>
			<Button variant="link" onClick={ show }>
				{ places.of( finding.place ) }
			</Button>
			<Answering
				subject={ {
					...finding,
					state,
					answers,
					proposal: proposedAnswer( answers, [ finding ] ),
					question: finding.message,
					name: finding.message,
				} }
				language={ language }
				desk={ desk }
				onRemove={ show }
				isChanging={ isChanging }
				onChanging={ setChanging }
			/>
		</li>
	);
}
