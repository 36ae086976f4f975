import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Waiting } from '../../waiting';
import { Progress } from '../progress';
import { FileList } from './file-list';
import { Outcomes } from './outcomes';
import type { Files, LocationDesk } from './use-locations';

/** So many are shown: the button is for all of them. */
const SHOWN = 24;

/** Which files tell where they were made, and the way to take that out of all of them. */
export function Locations( { desk }: { readonly desk: LocationDesk } ) {
	const { work } = desk;
	return (
		<>
			<p>
				{ __(
					'A photo from a phone often tells where it was taken, even a home. Whoever saves the picture from the site can read it. Here you remove the location; the picture itself does not change.',
					'julkaisuvahti'
				) }
			</p>
			{ work.at === 'working' && (
				<Progress
					label={
						work.what === 'clean'
							? __( 'Removing locations', 'julkaisuvahti' )
							: __( 'Looking into files', 'julkaisuvahti' )
					}
					done={ work.done }
					all={ work.all }
					isStopping={ work.isStopping }
					note={ __(
						'Keep this page open until it is done.',
						'julkaisuvahti'
					) }
					onStop={ desk.stop }
				/>
			) }
			{ work.at === 'done' && <Outcomes work={ work } /> }
			{ work.at !== 'working' && (
				<Waiting loaded={ desk.files } onAskAgain={ desk.reload }>
					{ ( files ) => (
						<>
							<Unexamined files={ files } desk={ desk } />
							<Located files={ files } desk={ desk } />
						</>
					) }
				</Waiting>
			) }
		</>
	);
}

interface PartProps {
	readonly files: Files;
	readonly desk: LocationDesk;
}

function Unexamined( { files: { unexamined }, desk }: PartProps ) {
	return unexamined.length === 0 ? null : (
		<section className="julkaisuvahti-media__section">
			<h2>{ __( 'Not looked into yet', 'julkaisuvahti' ) }</h2>
			<p>
				{ sprintf(
					/* translators: %s: number of files. */
					_n(
						'%s file was added before its details were looked into. Looking takes a moment and changes nothing.',
						'%s files were added before their details were looked into. Looking takes a moment and changes nothing.',
						unexamined.length,
						'julkaisuvahti'
					),
					String( unexamined.length )
				) }
			</p>
			<Button
				variant="secondary"
				onClick={ () => void desk.examine( unexamined ) }
				__next40pxDefaultSize
			>
				{ __( 'Look into them', 'julkaisuvahti' ) }
			</Button>
		</section>
	);
}

function Located( { files: { located, unexamined }, desk }: PartProps ) {
	if ( located.length === 0 ) {
		return (
			<section className="julkaisuvahti-media__section">
				<h2>
					{ __(
						'Files that tell where they were made',
						'julkaisuvahti'
					) }
				</h2>
				<p className="julkaisuvahti-media__good">
					<span
						className="dashicons dashicons-yes-alt"
						aria-hidden="true"
					/>
					{ unexamined.length === 0
						? __(
								'No file tells where it was made.',
								'julkaisuvahti'
						  )
						: __(
								'None of the files that have been looked into tells where it was made.',
								'julkaisuvahti'
						  ) }
				</p>
			</section>
		);
	}
	return (
		<section className="julkaisuvahti-media__section">
			<h2>
				{ __(
					'Files that tell where they were made',
					'julkaisuvahti'
				) }
			</h2>
			<p>
				{ sprintf(
					/* translators: %s: number of files. */
					_n(
						'%s file holds a location.',
						'%s files hold a location.',
						located.length,
						'julkaisuvahti'
					),
					String( located.length )
				) }
			</p>
			<Button
				variant="primary"
				onClick={ () => void desk.clean( located ) }
				__next40pxDefaultSize
			>
				{ __( 'Remove the location from all', 'julkaisuvahti' ) }
			</Button>
			<FileList
				ids={ located.slice( 0, SHOWN ) }
				action={ __( 'Remove the location', 'julkaisuvahti' ) }
				onAction={ ( id ) => void desk.clean( [ id ] ) }
			/>
			{ located.length > SHOWN && (
				<p>
					{ sprintf(
						/* translators: %s: number of files. */
						_n(
							'And %s other file.',
							'And %s other files.',
							located.length - SHOWN,
							'julkaisuvahti'
						),
						String( located.length - SHOWN )
					) }
				</p>
			) }
		</section>
	);
}
