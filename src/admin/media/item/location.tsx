import { speak } from '@wordpress/a11y';
import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FileDetails } from '../../../media-rights/uploads/types';
import { useLoaded } from '../loaded';
import { problemOf } from '../locations';

interface Source {
	/** Null where nobody has looked. */
	readonly details: FileDetails | null;
}

/** Whether the file tells where it was made, and the way to take that out. Nothing where the person may not change the file. */
export function Location( { id }: { readonly id: number } ) {
	const [ source, askAgain ] = useLoaded< Source >(
		`/julkaisuvahti/v1/media/${ id }/details`
	);
	const [ isWorking, setWorking ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const uploads = window.julkaisuvahtiUploads;
	if ( source.state !== 'ready' || uploads === undefined ) {
		return null;
	}
	const { details } = source.value;
	const run = async ( work: 'clean' | 'examine' ) => {
		setWorking( true );
		setProblem( '' );
		const [ outcome ] = await ( work === 'clean'
			? uploads.clean( [ id ], { location: true, people: false } )
			: uploads.examine( [ id ] ) );
		const why = outcome ? problemOf( outcome ) : '';
		setWorking( false );
		setProblem( why );
		speak(
			why !== '' || work === 'examine'
				? why
				: __( 'The location was removed.', 'julkaisuvahti' )
		);
		if ( why === '' ) {
			window.julkaisuvahtiMediaRights?.tellOfChange( [ id ] );
		}
		askAgain();
	};
	return (
		<section>
			<h3>{ __( 'Location in the file', 'julkaisuvahti' ) }</h3>
			<p role="status" className="julkaisuvahti-media__good">
				<span
					className={ `dashicons dashicons-${ iconOf( details ) }` }
					aria-hidden="true"
				/>
				{ lineOf( details ) }
			</p>
			{ problem !== '' && (
				<Notice status="warning" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			{ ( details === null || details.location ) && (
				<Button
					variant="secondary"
					isBusy={ isWorking }
					disabled={ isWorking }
					accessibleWhenDisabled
					onClick={ () =>
						void run( details === null ? 'examine' : 'clean' )
					}
					__next40pxDefaultSize
				>
					{ details === null
						? __( 'Look into the file', 'julkaisuvahti' )
						: __( 'Remove the location', 'julkaisuvahti' ) }
				</Button>
			) }
		</section>
	);
}

function iconOf( details: FileDetails | null ): string {
	if ( details === null ) {
		return 'editor-help';
	}
	return details.location ? 'location' : 'yes-alt';
}

function lineOf( details: FileDetails | null ): string {
	if ( details === null ) {
		return __(
			'Nobody has looked whether the file tells where it was made.',
			'julkaisuvahti'
		);
	}
	return details.location
		? __(
				'The file tells where it was made. Whoever saves it can read that.',
				'julkaisuvahti'
		  )
		: __( 'The file does not tell where it was made.', 'julkaisuvahti' );
}
