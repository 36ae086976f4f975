import { Button } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { getItems, type MediaItem } from '../../../../media-rights/rest';
import { mediaPageData } from '../page-data';

interface Props {
	readonly ids: readonly number[];
	/** What can be done to each of them. */
	readonly action: string;
	readonly onAction: ( id: number ) => void;
}

/** Files with their small pictures, each with the way to its own screen. */
export function FileList( { ids, action, onAction }: Props ) {
	const items = useItems( ids );
	const { edit } = mediaPageData();
	return (
		<ul className="julkaisuvahti-files">
			{ ids.map( ( id ) => {
				const item = items.get( id );
				const name = item?.name ?? `#${ id }`;
				return (
					<li key={ id }>
						{ item && item.thumbnail !== '' ? (
							<img src={ item.thumbnail } alt="" loading="lazy" />
						) : (
							<span
								className="dashicons dashicons-media-default"
								aria-hidden="true"
							/>
						) }
						<a href={ `${ edit }?post=${ id }&action=edit` }>
							{ name }
						</a>
						<Button
							variant="link"
							onClick={ () => {
								onAction( id );
							} }
						>
							{ action }
							<span className="screen-reader-text">{ ` ${ name }` }</span>
						</Button>
					</li>
				);
			} ) }
		</ul>
	);
}

/** Names and pictures come when they come: without them the list is there all the same. */
export function useItems(
	ids: readonly number[]
): ReadonlyMap< number, MediaItem > {
	const [ items, setItems ] = useState< ReadonlyMap< number, MediaItem > >(
		new Map()
	);
	const key = ids.join();
	useEffect( () => {
		let isCurrent = true;
		getItems( key === '' ? [] : key.split( ',' ).map( Number ) ).then(
			( found ) => {
				if ( isCurrent ) {
					setItems(
						new Map( found.map( ( item ) => [ item.id, item ] ) )
					);
				}
			},
			() => undefined
		);
		return () => {
			isCurrent = false;
		};
	}, [ key ] );
	return items;
}
