import { useInstanceId } from '@wordpress/compose';
import { useRef, useState } from '@wordpress/element';
import type { OpenEntry } from './use-files';

interface Props {
	/** What the group is called. */
	readonly label: string;
	readonly entries: readonly OpenEntry[];
	readonly selected: ReadonlySet< number >;
	/** What is to be said of a file, below its name; empty for nothing. */
	readonly noteOf: ( entry: OpenEntry ) => string;
	readonly onSelect: ( selected: ReadonlySet< number > ) => void;
}

/** Pictures to tick: one stop of the Tab key, arrows within, space ticks. */
export function Thumbnails( {
	label,
	entries,
	selected,
	noteOf,
	onSelect,
}: Props ) {
	const id = useInstanceId( Thumbnails, 'julkaisuvahti-rights-files' );
	const [ current, setCurrent ] = useState( 0 );
	const grid = useRef< HTMLDivElement >( null );

	return (
		<div
			ref={ grid }
			role="group"
			aria-label={ label }
			className="julkaisuvahti-rights__thumbnails"
		>
			{ entries.map( ( entry, n ) => {
				const note = noteOf( entry );
				const boxId = `${ id }-${ entry.id }`;
				const isTicked = selected.has( entry.id );
				return (
					<div
						key={ entry.id }
						className="julkaisuvahti-rights__thumbnail"
					>
						<span className="julkaisuvahti-rights__thumbnail-picture">
							{ entry.item.thumbnail !== '' && (
								<img src={ entry.item.thumbnail } alt="" />
							) }
						</span>
						<span className="julkaisuvahti-rights__thumbnail-name">
							<input
								id={ boxId }
								type="checkbox"
								checked={ isTicked }
								aria-describedby={
									note === '' ? undefined : `${ boxId }-note`
								}
								tabIndex={
									n ===
									Math.min( current, entries.length - 1 )
										? 0
										: -1
								}
								onFocus={ () => {
									setCurrent( n );
								} }
								onKeyDown={ ( event ) => {
									const to = destination(
										event.key,
										n,
										boxesIn( grid.current )
									);
									if ( to ) {
										event.preventDefault();
										to.focus();
									}
								} }
								onChange={ () => {
									const changed = new Set( selected );
									if ( ! changed.delete( entry.id ) ) {
										changed.add( entry.id );
									}
									onSelect( changed );
								} }
							/>
							<label htmlFor={ boxId }>{ entry.item.name }</label>
						</span>
						{ note !== '' && (
							<span
								id={ `${ boxId }-note` }
								className="julkaisuvahti-rights__hint"
							>
								{ note }
							</span>
						) }
					</div>
				);
			} ) }
		</div>
	);
}

function boxesIn( grid: HTMLElement | null ): HTMLInputElement[] {
	return [
		...( grid?.querySelectorAll< HTMLInputElement >(
			'input[type="checkbox"]'
		) ?? [] ),
	];
}

/** Where a key leads; none for other keys, and at the ends. */
function destination(
	key: string,
	from: number,
	boxes: readonly HTMLInputElement[]
): HTMLInputElement | undefined {
	switch ( key ) {
		case 'ArrowLeft':
			return boxes[ from - 1 ];
		case 'ArrowRight':
			return boxes[ from + 1 ];
		case 'ArrowUp':
			return boxes[ from - columns( boxes ) ];
		case 'ArrowDown':
			return boxes[ from + columns( boxes ) ];
		case 'Home':
			return boxes[ 0 ];
		case 'End':
			return boxes.at( -1 );
		default:
			return undefined;
	}
}

function columns( boxes: readonly HTMLInputElement[] ): number {
	const top = ( box: HTMLInputElement ) =>
		box.parentElement?.parentElement?.getBoundingClientRect().top;
	const [ first ] = boxes;
	return first
		? Math.max(
				1,
				boxes.filter( ( box ) => top( box ) === top( first ) ).length
		  )
		: 1;
}
