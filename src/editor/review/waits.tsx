import { __ } from '@wordpress/i18n';

interface Props {
	/** What the author said of it, if anything. */
	readonly said?: string | null;
	/** A reviewer's own post, which nobody else can look at. */
	readonly isOwn: boolean;
}

/** Says that a reviewer's word is missing. */
export function Waits( { said = null, isOwn }: Props ) {
	return (
		<>
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
		</>
	);
}
