import { Button, Modal } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { editorStore } from '../core-stores';
import { store } from '../store';
import type { UrgentPass } from './urgent-pass';

interface Props {
	/** None for whom the site has not named. */
	readonly urgent: Pick< UrgentPass, 'publish' > | null;
}

/** The way on for what cannot wait, beside whatever holds it. */
export function UrgentNotice( { urgent }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const [ isBusy, setBusy ] = useState( false );
	const { isScheduled, mustMend } = useSelect( ( select ) => {
		const guard = select( store );
		const findings = [
			...( guard.getOutlook()?.standing.findings ?? [] ),
			...guard.getOpenOthers(),
		];
		return {
			isScheduled: select( editorStore ).isEditedPostBeingScheduled(),
			mustMend: findings.some(
				( { finding, state } ) =>
					finding.severity === 'block' && state !== 'answered'
			),
		};
	}, [] );
	if ( ! urgent || isScheduled ) {
		return null;
	}
	if ( mustMend ) {
		return (
			<p className="julkaisuvahti-urgent">
				{ __(
					'An urgent notice can be published when what is to be corrected has been corrected.',
					'julkaisuvahti'
				) }
			</p>
		);
	}

	const close = () => {
		setAsking( false );
	};
	const publish = async () => {
		setBusy( true );
		await urgent.publish();
		setBusy( false );
		close();
	};
	return (
		<div className="julkaisuvahti-urgent">
			<Button
				variant="link"
				onClick={ () => {
					setAsking( true );
				} }
			>
				{ __( 'Urgent notice', 'julkaisuvahti' ) }
			</Button>
			{ isAsking && (
				<Modal
					title={ __( 'Urgent notice', 'julkaisuvahti' ) }
					size="small"
					className="julkaisuvahti-urgent-dialog"
					onRequestClose={ close }
				>
					<ul>
						<li>
							{ __(
								'The text is published at once, although not everything is settled.',
								'julkaisuvahti'
							) }
						</li>
						<li>
							{ __(
								'All reviewers get a mail.',
								'julkaisuvahti'
							) }
						</li>
						<li>
							{ __(
								'A reviewer checks it on the next working day.',
								'julkaisuvahti'
							) }
						</li>
						<li>
							{ __(
								'A personal identity code, or what else must be corrected, is held even then.',
								'julkaisuvahti'
							) }
						</li>
					</ul>
					<div className="julkaisuvahti-urgent-dialog__buttons">
						<Button
							variant="tertiary"
							disabled={ isBusy }
							onClick={ close }
						>
							{ __( 'Cancel', 'julkaisuvahti' ) }
						</Button>
						<Button
							variant="primary"
							isBusy={ isBusy }
							disabled={ isBusy }
							onClick={ () => {
								void publish();
							} }
						>
							{ __( 'Publish at once', 'julkaisuvahti' ) }
						</Button>
					</div>
				</Modal>
			) }
		</div>
	);
}
