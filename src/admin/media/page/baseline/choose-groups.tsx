import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Group } from './rest';

interface Props {
	readonly groups: readonly Group[];
	/** What the groups are. */
	readonly heading: string;
	readonly onTakeIn: ( groups: readonly Group[] ) => void;
}

export function ChooseGroups( { groups, heading, onTakeIn }: Props ) {
	const [ ticked, setTicked ] = useState< ReadonlySet< string > >(
		new Set()
	);
	if ( groups.length === 0 ) {
		return (
			<p className="julkaisuvahti-media__good">
				<span
					className="dashicons dashicons-yes-alt"
					aria-hidden="true"
				/>
				{ __( 'There is nothing to take in.', 'julkaisuvahti' ) }
			</p>
		);
	}
	const chosen = groups.filter( ( { group } ) => ticked.has( group ) );
	const count = chosen.reduce( ( sum, group ) => sum + group.count, 0 );
	return (
		<>
			<table className="widefat striped julkaisuvahti-groups">
				<thead>
					<tr>
						<td className="check-column">
							<input
								type="checkbox"
								aria-label={ __( 'All', 'julkaisuvahti' ) }
								checked={ chosen.length === groups.length }
								onChange={ ( { target } ) => {
									setTicked(
										new Set(
											target.checked
												? groups.map(
														( { group } ) => group
												  )
												: []
										)
									);
								} }
							/>
						</td>
						<th scope="col">{ heading }</th>
						<th scope="col">
							{ __( 'Number of files', 'julkaisuvahti' ) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ groups.map( ( { group, label, count: files } ) => (
						<tr key={ group }>
							<th scope="row" className="check-column">
								<input
									type="checkbox"
									id={ `julkaisuvahti-group-${ group }` }
									checked={ ticked.has( group ) }
									onChange={ ( { target } ) => {
										const next = new Set( ticked );
										if ( target.checked ) {
											next.add( group );
										} else {
											next.delete( group );
										}
										setTicked( next );
									} }
								/>
							</th>
							<td>
								<label
									htmlFor={ `julkaisuvahti-group-${ group }` }
								>
									{ label }
								</label>
							</td>
							<td>{ files }</td>
						</tr>
					) ) }
				</tbody>
			</table>
			<Button
				variant="primary"
				disabled={ count === 0 }
				accessibleWhenDisabled
				onClick={ () => {
					onTakeIn( chosen );
				} }
				__next40pxDefaultSize
			>
				{ count === 0
					? __( 'Choose what to take in', 'julkaisuvahti' )
					: sprintf(
							/* translators: %d: number of files. */
							_n(
								'Take in %d file',
								'Take in %d files',
								count,
								'julkaisuvahti'
							),
							count
					  ) }
			</Button>
		</>
	);
}
