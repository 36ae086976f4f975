import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { dateLine } from '../../../../media-rights/wording';
import type { Batch } from './rest';

interface Props {
	readonly batches: readonly Batch[];
	readonly onUndo: ( batch: Batch ) => void;
}

/** What was taken in and when, each of which can be undone. */
export function Batches( { batches, onUndo }: Props ) {
	return (
		<section className="julkaisuvahti-media__section">
			<h2>{ __( 'Taken in', 'julkaisuvahti' ) }</h2>
			<p>
				{ __(
					'An undo leaves alone what somebody has confirmed since.',
					'julkaisuvahti'
				) }
			</p>
			<table className="widefat striped julkaisuvahti-records">
				<thead>
					<tr>
						<th scope="col">{ __( 'What', 'julkaisuvahti' ) }</th>
						<th scope="col">
							{ __( 'Number of files', 'julkaisuvahti' ) }
						</th>
						<th scope="col">
							{ __( 'When and by whom', 'julkaisuvahti' ) }
						</th>
						<th scope="col">
							<span className="screen-reader-text">
								{ __( 'Actions', 'julkaisuvahti' ) }
							</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{ batches.map( ( batch ) => (
						<tr key={ batch.id }>
							<th scope="row">{ batch.label }</th>
							<td>{ batch.count }</td>
							<td>{ `${ dateLine( batch.at ) } · ${
								batch.name
							}` }</td>
							<td className="julkaisuvahti-records__actions">
								<Button
									variant="link"
									onClick={ () => {
										onUndo( batch );
									} }
								>
									{ __( 'Undo', 'julkaisuvahti' ) }
									<span className="screen-reader-text">
										{ ` ${ batch.label }` }
									</span>
								</Button>
							</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</section>
	);
}
