import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { SeverityBadge } from '../findings/severity-badge';
import { refusalLine } from '../findings/wording';
import type { PlaceNames } from '../places/describe';
import type { Locatable } from '../places/show-place';
import type { Held, HeldFinding } from '../store';

interface Props {
	readonly held: Held;
	readonly places: PlaceNames;
	readonly onShow: ( finding: Locatable ) => void;
}

/** Says that publishing was held. What holds it follows below, except what only the server saw. */
export function HeldBanner( { held, places, onShow }: Props ) {
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
			{ held.others.length > 0 && (
				<>
					<h3>
						{ __(
							'Found when the whole post was checked',
							'julkaisuvahti'
						) }
					</h3>
					<ul>
						{ held.others.map( ( finding, index ) => (
							<OtherFinding
								key={ index }
								finding={ finding }
								place={ places.of( finding.place ) }
								onShow={ onShow }
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

interface OtherFindingProps {
	readonly finding: HeldFinding;
	readonly place: string;
	readonly onShow: ( finding: Locatable ) => void;
}

function OtherFinding( { finding, place, onShow }: OtherFindingProps ) {
	return (
		<li>
			<SeverityBadge severity={ finding.severity } />
			<p>{ finding.message }</p>
			<Button
				variant="link"
				onClick={ () => {
					onShow( finding );
				} }
			>
				{ place }
			</Button>
		</li>
	);
}
