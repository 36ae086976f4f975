import { Button, Icon, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { cautionFilled, check, pencil } from '@wordpress/icons';
import type { Verdict } from '../../engine';
import { reasonLine, verdictLines } from '../findings/wording';
import type { Outlook } from '../review/outlook';
import type { Names, Reading, Status } from '../store';

interface Props {
	readonly status: Status;
	readonly reading: Reading | null;
	readonly outlook: Outlook | null;
	readonly names: Names;
	readonly onRetry: () => void;
}

/** What the guard has to say of the text as a whole. */
export function StatusLine( {
	status,
	reading,
	outlook,
	names,
	onRetry,
}: Props ) {
	if ( status.kind === 'unavailable' ) {
		return (
			<div className="julkaisuvahti-status julkaisuvahti-status--unavailable">
				<Icon icon={ cautionFilled } />
				<div>
					<p className="julkaisuvahti-status__line">
						{ __(
							'The text cannot be checked now.',
							'julkaisuvahti'
						) }
					</p>
					<p>
						{ reasonLine( status.reason ) }{ ' ' }
						{ __(
							'You can write and save as usual. The server checks the text when you publish.',
							'julkaisuvahti'
						) }
					</p>
					<Button
						variant="secondary"
						size="compact"
						onClick={ onRetry }
					>
						{ __( 'Try again', 'julkaisuvahti' ) }
					</Button>
				</div>
			</div>
		);
	}

	if ( ! reading || ! outlook ) {
		return (
			<div className="julkaisuvahti-status">
				<Spinner />
				<p className="julkaisuvahti-status__line">
					{ __( 'Checking…', 'julkaisuvahti' ) }
				</p>
			</div>
		);
	}

	const look =
		reading.isEmpty && outlook.verdict === 'publish'
			? 'empty'
			: outlook.verdict;
	const [ line, ...more ] = verdictLines( outlook, reading.isEmpty );
	return (
		<>
			<div
				className={ `julkaisuvahti-status julkaisuvahti-status--${ look }` }
			>
				<Icon icon={ iconOf( look ) } />
				<p className="julkaisuvahti-status__line">{ line }</p>
				{ more.map( ( other ) => (
					<p key={ other } className="julkaisuvahti-status__more">
						{ other }
					</p>
				) ) }
				{ status.kind === 'checking' && (
					// Comes into sight only when a check takes long.
					<span className="julkaisuvahti-status__busy">
						{ __( 'Checking…', 'julkaisuvahti' ) }
					</span>
				) }
			</div>
			{ names === 'loading' && ! reading.isEmpty && (
				<p className="julkaisuvahti-sidebar__aside">
					{ __(
						'Names are checked in a moment: their word list is being loaded.',
						'julkaisuvahti'
					) }
				</p>
			) }
			{ isDegraded( status ) && (
				<p className="julkaisuvahti-sidebar__aside">
					{ __(
						'Checking is slower than usual in this browser. Nothing is left unchecked.',
						'julkaisuvahti'
					) }
				</p>
			) }
		</>
	);
}

function iconOf( look: Verdict | 'empty' ) {
	switch ( look ) {
		case 'empty':
			return pencil;
		case 'publish':
			return check;
		default:
			return cautionFilled;
	}
}

function isDegraded( status: Status ): boolean {
	return (
		status.kind === 'degraded' ||
		( status.kind === 'checking' && status.by === 'in-process' )
	);
}
