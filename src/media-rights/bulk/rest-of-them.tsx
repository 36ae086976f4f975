import { speak } from '@wordpress/a11y';
import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { confirmedCount, type Subject } from '../wording';
import type { OpenEntry } from './use-files';

interface Props {
	/** Those that are not confirmed. */
	readonly entries: readonly OpenEntry[];
	readonly subject: Subject;
	/** How many are. */
	readonly confirmed: number;
	/** Why one of them is not; empty where somebody left it out. */
	readonly noteOf: ( entry: OpenEntry ) => string;
	readonly onOneByOne: () => void;
	readonly onTogether: () => void;
	readonly onClose: () => void;
}

/** What became of them, and the ways on with the ones that are left. */
export function Rest( {
	entries,
	subject,
	confirmed,
	noteOf,
	onOneByOne,
	onTogether,
	onClose,
}: Props ) {
	const next = useRef< HTMLButtonElement >( null );
	const line = [
		confirmedCount( subject, confirmed ),
		sprintf(
			/* translators: %d: how many files. */
			_n(
				'%d waits for an answer.',
				'%d wait for an answer.',
				entries.length,
				'julkaisuvahti'
			),
			entries.length
		),
	].join( ' ' );

	useEffect( () => {
		next.current?.focus();
	}, [] );
	useEffect( () => {
		speak( line );
	}, [ line ] );

	return (
		<div className="julkaisuvahti-rights__form">
			<p className="julkaisuvahti-rights__result">{ line }</p>
			<ul className="julkaisuvahti-rights__thumbnails">
				{ entries.map( ( entry ) => (
					<li
						key={ entry.id }
						className="julkaisuvahti-rights__thumbnail"
					>
						<span className="julkaisuvahti-rights__thumbnail-picture">
							{ entry.item.thumbnail !== '' && (
								<img src={ entry.item.thumbnail } alt="" />
							) }
						</span>
						<span>{ entry.item.name }</span>
						<span className="julkaisuvahti-rights__hint">
							{ noteOf( entry ) }
						</span>
					</li>
				) ) }
			</ul>
			<div className="julkaisuvahti-rights__buttons">
				<Button
					ref={ next }
					variant="primary"
					onClick={ onOneByOne }
					__next40pxDefaultSize
				>
					{ __( 'Answer one by one', 'julkaisuvahti' ) }
				</Button>
				{ entries.length > 1 && (
					<Button
						variant="secondary"
						onClick={ onTogether }
						__next40pxDefaultSize
					>
						{ __( 'Answer these together', 'julkaisuvahti' ) }
					</Button>
				) }
				<Button
					variant="tertiary"
					onClick={ onClose }
					__next40pxDefaultSize
				>
					{ __( 'Later', 'julkaisuvahti' ) }
				</Button>
			</div>
		</div>
	);
}
