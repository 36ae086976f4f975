import { Button } from '@wordpress/components';
import { useMemo } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { NamedButton } from '../review/named-button';
import type { Reading } from '../store';
import { isOpen, itemsOf, stateOf } from './items';
import type { PostMedium } from './items';
import { canOpenRights, openRights } from './open-rights';
import { StateBadge } from './state-badge';
import { useMediaItems } from './use-media-items';
import { actionLabel } from './wording';

/** All media of the post, with the state of each and the way to its form. */
export function MediaList( { reading }: { readonly reading: Reading } ) {
	const media = useMemo( () => itemsOf( reading ), [ reading ] );
	const open = media.filter( isOpen ).map( ( { id } ) => id );
	const items = useMediaItems( media.map( ( { id } ) => id ) );
	if ( media.length === 0 ) {
		return null;
	}
	const nameOf = ( { id }: PostMedium ) =>
		items.get( id )?.name ??
		sprintf(
			/* translators: %d: the number of a file in the media library. */
			__( 'File %d', 'julkaisuvahti' ),
			id
		);

	return (
		<section className="julkaisuvahti-theme julkaisuvahti-media">
			<h3>{ __( 'Files of this post', 'julkaisuvahti' ) }</h3>
			<p className="julkaisuvahti-sidebar__aside">
				{ open.length === 0
					? sprintf(
							/* translators: %d: number of files. */
							_n(
								'%d file, all in order.',
								'%d files, all in order.',
								media.length,
								'julkaisuvahti'
							),
							media.length
					  )
					: sprintf(
							/* translators: 1: number of files, 2: how many of them. */
							_n(
								'%1$d file, %2$d waits for you.',
								'%1$d files, %2$d wait for you.',
								media.length,
								'julkaisuvahti'
							),
							media.length,
							open.length
					  ) }
			</p>
			{ open.length > 1 && canOpenRights() && (
				<Button
					className="julkaisuvahti-media__all"
					variant="primary"
					onClick={ () => {
						openRights( open );
					} }
				>
					{ actionLabel( open.length ) }
				</Button>
			) }
			<ul>
				{ media.map( ( medium ) => (
					<li key={ medium.id } className="julkaisuvahti-media__item">
						<Thumbnail
							address={ items.get( medium.id )?.thumbnail }
						/>
						<div className="julkaisuvahti-media__what">
							<span className="julkaisuvahti-media__name">
								{ nameOf( medium ) }
							</span>
							<StateBadge state={ stateOf( medium.facts ) } />
							{ medium.facts.credit !== '' && (
								<span className="julkaisuvahti-media__credit">
									{ medium.facts.credit }
								</span>
							) }
							{ canOpenRights() && (
								<NamedButton
									label={
										isOpen( medium )
											? actionLabel( 1 )
											: __(
													'See or change',
													'julkaisuvahti'
											  )
									}
									about={ nameOf( medium ) }
									onPress={ () => {
										openRights( [ medium.id ] );
									} }
								/>
							) }
						</div>
					</li>
				) ) }
			</ul>
		</section>
	);
}

function Thumbnail( { address }: { readonly address: string | undefined } ) {
	return address ? (
		<img className="julkaisuvahti-media__picture" src={ address } alt="" />
	) : (
		<span className="julkaisuvahti-media__picture" />
	);
}
