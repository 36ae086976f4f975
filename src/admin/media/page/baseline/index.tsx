import { Notice, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useLostFocus } from '../../focus';
import { Waiting } from '../../waiting';
import { Progress } from '../progress';
import { Batches } from './batches';
import { ChooseGroups } from './choose-groups';
import type { By } from './rest';
import type { BaselineDesk, Work } from './use-baseline';

/** Day one: a library of thousands is taken in by months, folders or people, so that old posts are not stopped. */
export function Baseline( { desk }: { readonly desk: BaselineDesk } ) {
	const { by, groups, work } = desk;
	return (
		<>
			<p>
				{ __(
					'Take in the files that were on the site before Julkaisuvahti. Old posts then go on as they are, without questions. Whoever uses such a file in something new is asked about it once.',
					'julkaisuvahti'
				) }
			</p>
			{ work.at === 'working' && (
				<Progress
					{ ...work }
					note={ __(
						'Keep this page open until it is done.',
						'julkaisuvahti'
					) }
					onStop={ desk.stop }
				/>
			) }
			{ ( work.at === 'done' || work.at === 'failed' ) && (
				<Result work={ work } />
			) }
			{ work.at !== 'working' && (
				<>
					<section className="julkaisuvahti-media__section">
						<h2>
							{ __(
								'Files that nobody has looked at',
								'julkaisuvahti'
							) }
						</h2>
						<SelectControl
							className="julkaisuvahti-baseline__by"
							label={ __( 'Group by', 'julkaisuvahti' ) }
							value={ by }
							options={ WAYS.map( ( value ) => ( {
								value,
								label: wayLabel( value ),
							} ) ) }
							onChange={ desk.setBy }
						/>
						<Waiting loaded={ groups } onAskAgain={ desk.reload }>
							{ ( value ) => (
								<ChooseGroups
									// Another way of grouping, or other counts: what was ticked means something else.
									key={ JSON.stringify( value.groups ) }
									groups={ value.groups }
									heading={ wayLabel( by ) }
									onTakeIn={ ( chosen ) =>
										void desk.takeIn( chosen )
									}
								/>
							) }
						</Waiting>
					</section>
					{ groups.state === 'ready' &&
						groups.value.batches.length > 0 && (
							<Batches
								batches={ groups.value.batches }
								onUndo={ ( batch ) =>
									void desk.takeOut( batch )
								}
							/>
						) }
				</>
			) }
		</>
	);
}

function Result( {
	work,
}: {
	readonly work: Extract< Work, { at: 'done' | 'failed' } >;
} ) {
	const place = useLostFocus< HTMLDivElement >();
	return (
		<div ref={ place } tabIndex={ -1 }>
			<Notice
				className="julkaisuvahti-media__done"
				status={ work.at === 'done' ? 'success' : 'error' }
				isDismissible={ false }
			>
				<p>{ work.at === 'done' ? work.line : work.message }</p>
			</Notice>
		</div>
	);
}

const WAYS: readonly By[] = [ 'month', 'folder', 'uploader' ];

function wayLabel( by: By ): string {
	switch ( by ) {
		case 'month':
			return __( 'Month', 'julkaisuvahti' );
		case 'folder':
			return __( 'Folder', 'julkaisuvahti' );
		case 'uploader':
			return __( 'Person who added them', 'julkaisuvahti' );
	}
}
