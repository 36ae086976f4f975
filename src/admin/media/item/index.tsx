import { Button } from '@wordpress/components';
import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { MediaRights } from '../../../media-rights/types';
import { confirmedLine } from '../../../media-rights/wording';
import { useLoaded } from '../loaded';
import { StateLine, stateOf, type State } from '../state';
import { Waiting } from '../waiting';
import { History } from './history';
import { Location } from './location';
import { Summary } from './summary';
import { UsesAndWithdrawal } from './uses';

/** The box on the screen of one file: how its rights stand, where it is used, and what became of them. */
export function MediaItem( { id }: { readonly id: number } ) {
	const [ loaded, askAgain ] = useLoaded< MediaRights >(
		`/julkaisuvahti/v1/media/${ id }/rights`
	);
	useEffect(
		() =>
			window.julkaisuvahtiMediaRights?.onChange( ( ids ) => {
				if ( ids.includes( id ) ) {
					askAgain();
				}
			} ),
		[ id, askAgain ]
	);
	return (
		<Waiting loaded={ loaded } onAskAgain={ askAgain }>
			{ ( rights ) => (
				<div className="julkaisuvahti-item">
					<StateAndForm rights={ rights } />
					<UsesAndWithdrawal
						rights={ rights }
						onChange={ askAgain }
					/>
					<div>
						{ rights.facts.kind !== 'document' && (
							<Location id={ rights.id } />
						) }
						<History rows={ rights.history } />
					</div>
				</div>
			) }
		</Waiting>
	);
}

function StateAndForm( { rights }: { readonly rights: MediaRights } ) {
	const state = stateOf( rights );
	return (
		<section className="julkaisuvahti-item__state">
			<div role="status">
				<StateLine state={ state } />
			</div>
			{ rights.reason !== '' && <p>{ rights.reason }</p> }
			{ rights.confirmedBy && (
				<p className="julkaisuvahti-item__who">
					{ confirmedLine( rights ) }
				</p>
			) }
			<Summary rights={ rights } />
			{ rights.canChange && state !== 'withdrawn' ? (
				<Button
					variant={ isAsked( state ) ? 'primary' : 'secondary' }
					onClick={ () =>
						void window.julkaisuvahtiMediaRights?.open( {
							ids: [ rights.id ],
						} )
					}
					__next40pxDefaultSize
				>
					{ isAsked( state )
						? __( 'Confirm the rights', 'julkaisuvahti' )
						: __( 'Change', 'julkaisuvahti' ) }
				</Button>
			) : (
				state !== 'withdrawn' && (
					<p>
						{ __(
							'Somebody else has confirmed this file. Ask them or a reviewer to change it.',
							'julkaisuvahti'
						) }
					</p>
				)
			) }
		</section>
	);
}

function isAsked( state: State ): boolean {
	return state !== 'confirmed' && state !== 'ending';
}
