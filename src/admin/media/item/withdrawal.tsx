import { speak } from '@wordpress/a11y';
import { Button, Modal, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { MediaFacts } from '../../../engine';
import type { MediaRights } from '../../../media-rights/types';
import { isFocusLost } from '../focus';
import { messageOf } from '../loaded';
import { mediaPageData } from '../page/page-data';
import { bringBack, withdraw, type Withdrawn } from './rest';

interface Props {
	readonly rights: MediaRights;
	/** In how many places it is shown; null where that is not known. */
	readonly uses: number | null;
	readonly onChange: () => void;
}

type Step =
	| { readonly at: 'rest' | 'asking' | 'working' }
	| { readonly at: 'failed'; readonly message: string };

/** A parent calls: the picture goes from every publication at once, and comes back if it was a mistake. */
export function Withdrawal( { rights, uses, onChange }: Props ) {
	const [ step, setStep ] = useState< Step >( { at: 'rest' } );
	const [ left, setLeft ] = useState< Withdrawn | null >( null );
	const isOut = rights.standing === 'withdrawn';
	const place = useRef< HTMLDivElement >( null );
	const wasOut = useRef( isOut );
	useEffect( () => {
		// The button that was pressed has given way to its opposite.
		if (
			wasOut.current !== isOut &&
			place.current &&
			isFocusLost( place.current )
		) {
			place.current.querySelector( 'button' )?.focus();
		}
		wasOut.current = isOut;
	}, [ isOut ] );
	const run = async (
		action: ( id: number ) => Promise< Withdrawn >,
		done: string
	) => {
		setStep( { at: 'working' } );
		speak( __( 'One moment …', 'julkaisuvahti' ) );
		try {
			setLeft( await action( rights.id ) );
			setStep( { at: 'rest' } );
			speak( done );
			window.julkaisuvahtiMediaRights?.tellOfChange( [ rights.id ] );
			onChange();
		} catch ( error ) {
			const message = messageOf( error );
			setStep( { at: 'failed', message } );
			speak( message, 'assertive' );
		}
	};
	if ( ! mediaPageData().canWithdraw ) {
		return isOut ? (
			<Notice status="warning" isDismissible={ false }>
				{ outLine( rights.facts.kind ) }
			</Notice>
		) : null;
	}
	const isWorking = step.at === 'working';
	return (
		<div ref={ place } className="julkaisuvahti-item__withdrawal">
			{ step.at === 'failed' && (
				<Notice status="error" isDismissible={ false }>
					{ step.message }
				</Notice>
			) }
			{ isOut ? (
				<>
					<Notice status="warning" isDismissible={ false }>
						{ outLine( rights.facts.kind ) }
					</Notice>
					{ left?.withdrawn && <Left { ...left } /> }
					<Button
						variant="secondary"
						isBusy={ isWorking }
						disabled={ isWorking }
						accessibleWhenDisabled
						onClick={ () => void run( bringBack, backLine() ) }
						__next40pxDefaultSize
					>
						{ __( 'Put back', 'julkaisuvahti' ) }
					</Button>
				</>
			) : (
				<Button
					variant="secondary"
					isDestructive
					isBusy={ isWorking }
					disabled={ isWorking }
					accessibleWhenDisabled
					onClick={ () => {
						setStep( { at: 'asking' } );
					} }
					__next40pxDefaultSize
				>
					{ takeOutLabel( rights.facts.kind ) }
				</Button>
			) }
			{ step.at === 'asking' && (
				<Question
					kind={ rights.facts.kind }
					uses={ uses }
					onClose={ () => {
						setStep( { at: 'rest' } );
					} }
					onYes={ () =>
						void run( withdraw, outLine( rights.facts.kind ) )
					}
				/>
			) }
		</div>
	);
}

/** What is not done by this, and somebody may want done. */
function Left( { unreachable, copies }: Withdrawn ) {
	const { edit } = mediaPageData();
	return (
		<>
			{ ! unreachable && (
				<p>
					{ __(
						'The file itself is still where it was: whoever knows its address gets it. Ask whoever looks after the site to remove it.',
						'julkaisuvahti'
					) }
				</p>
			) }
			{ copies.length > 0 && (
				<p>
					{ __(
						'These were cropped out of it and are still in use:',
						'julkaisuvahti'
					) }
					{ copies.map( ( id ) => (
						<span key={ id }>
							{ ' ' }
							<a href={ `${ edit }?post=${ id }&action=edit` }>
								{ sprintf(
									/* translators: %d: number of a file. */
									__( 'File %d', 'julkaisuvahti' ),
									id
								) }
							</a>
						</span>
					) ) }
				</p>
			) }
		</>
	);
}

interface QuestionProps {
	readonly kind: MediaFacts[ 'kind' ];
	readonly uses: number | null;
	readonly onClose: () => void;
	readonly onYes: () => void;
}

/** What will happen, before it does. */
function Question( { kind, uses, onClose, onYes }: QuestionProps ) {
	return (
		<Modal
			title={ takeOutLabel( kind ) }
			size="medium"
			onRequestClose={ onClose }
		>
			<ul className="julkaisuvahti-item__consequences">
				{ uses !== null && uses > 0 && (
					<li>
						{ sprintf(
							/* translators: %d: number of places. */
							__(
								'It is no longer shown in the places where it is now (%d), nor in feeds.',
								'julkaisuvahti'
							),
							uses
						) }
					</li>
				) }
				{ uses === 0 && (
					<li>
						{ __(
							'No publication shows it now, and none can from now on.',
							'julkaisuvahti'
						) }
					</li>
				) }
				{ uses === null && (
					<li>
						{ __(
							'It is no longer shown anywhere on the site, nor in feeds.',
							'julkaisuvahti'
						) }
					</li>
				) }
				<li>
					{ __(
						'Its address stops working: nobody gets the file with an old link.',
						'julkaisuvahti'
					) }
				</li>
				<li>
					{ __(
						'The texts stay as they are, and the history is kept.',
						'julkaisuvahti'
					) }
				</li>
				<li>
					{ __(
						'You can put it back on this same page.',
						'julkaisuvahti'
					) }
				</li>
			</ul>
			<p>
				{ __(
					'What others have copied or shared elsewhere is not reached from here.',
					'julkaisuvahti'
				) }
			</p>
			<div className="julkaisuvahti-media__buttons">
				<Button
					variant="primary"
					isDestructive
					onClick={ onYes }
					__next40pxDefaultSize
				>
					{ __( 'Take it out now', 'julkaisuvahti' ) }
				</Button>
				<Button
					variant="tertiary"
					onClick={ onClose }
					__next40pxDefaultSize
				>
					{ __( 'Cancel', 'julkaisuvahti' ) }
				</Button>
			</div>
		</Modal>
	);
}

function takeOutLabel( kind: MediaFacts[ 'kind' ] ): string {
	switch ( kind ) {
		case 'image':
			return __(
				'Remove the picture from all publications',
				'julkaisuvahti'
			);
		case 'video':
			return __(
				'Remove the video from all publications',
				'julkaisuvahti'
			);
		case 'audio':
			return __(
				'Remove the recording from all publications',
				'julkaisuvahti'
			);
		case 'document':
			return __(
				'Remove the document from all publications',
				'julkaisuvahti'
			);
	}
}

function outLine( kind: MediaFacts[ 'kind' ] ): string {
	switch ( kind ) {
		case 'image':
			return __(
				'The picture has been removed from all publications.',
				'julkaisuvahti'
			);
		case 'video':
			return __(
				'The video has been removed from all publications.',
				'julkaisuvahti'
			);
		case 'audio':
			return __(
				'The recording has been removed from all publications.',
				'julkaisuvahti'
			);
		case 'document':
			return __(
				'The document has been removed from all publications.',
				'julkaisuvahti'
			);
	}
}

function backLine(): string {
	return __( 'It is shown in publications again.', 'julkaisuvahti' );
}
