import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

interface Props {
	/** Which finding, for who hears a button alone. */
	readonly name: string;
	/** What the author said of it, if anything. */
	readonly said: string | null;
	/** A reviewer's own post, which nobody else can look at. */
	readonly isOwn: boolean;
	readonly onWaive: ( () => void ) | null;
	readonly onChange: ( () => void ) | null;
	readonly onTakeBack: ( () => void ) | null;
}

/** What waits for a reviewer, and what the person at the keyboard can do about it. */
export function InReview( {
	name,
	said,
	isOwn,
	onWaive,
	onChange,
	onTakeBack,
}: Props ) {
	return (
		<div className="julkaisuvahti-answer">
			<p className="julkaisuvahti-answer__waits">
				<strong>
					{ __( 'Waits for a reviewer', 'julkaisuvahti' ) }
				</strong>
				{ said !== null && <span>{ said }</span> }
			</p>
			{ isOwn && (
				<p>
					{ __(
						'Your own post: the waiver is marked as your own check.',
						'julkaisuvahti'
					) }
				</p>
			) }
			<div className="julkaisuvahti-answer__buttons">
				{ onWaive && (
					<Button
						variant="secondary"
						size="compact"
						aria-label={ sprintf(
							/* translators: %s: what was found. */
							__( 'Waive: %s', 'julkaisuvahti' ),
							name
						) }
						onClick={ onWaive }
					>
						{ __( 'Waive', 'julkaisuvahti' ) }
					</Button>
				) }
				{ onChange && (
					<Button
						variant="link"
						aria-label={ sprintf(
							/* translators: %s: what was found. */
							__( 'Change: %s', 'julkaisuvahti' ),
							name
						) }
						onClick={ onChange }
					>
						{ __( 'Change', 'julkaisuvahti' ) }
					</Button>
				) }
				{ onTakeBack && (
					<Button variant="link" onClick={ onTakeBack }>
						{ onWaive
							? __( 'Return to the author', 'julkaisuvahti' )
							: __( 'Undo', 'julkaisuvahti' ) }
					</Button>
				) }
			</div>
		</div>
	);
}
