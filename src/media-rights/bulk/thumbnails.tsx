import { useRef, useState } from '@wordpress/element';
import { check, Icon } from '@wordpress/icons';
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
	const [ current, setCurrent ] = useState( 0 );
	const grid = useRef< HTMLDivElement >( null );

	const go = ( to: number ) => {
		const boxes = boxesIn( grid.current );
		const next = Math.min( Math.max( to, 0 ), boxes.length - 1 );
		setCurrent( next );
		boxes[ next ]?.focus();
	};

	return (
		<div
			ref={ grid }
			role="group"
			aria-label={ label }
			className="julkaisuvahti-rights__thumbnails"
			onKeyDown={ ( event ) => {
				const step = stepOf( event.key, boxesIn( grid.current ) );
				if ( step !== null ) {
					event.preventDefault();
					go( Number.isFinite( step ) ? current + step : step );
				}
			} }
		>
			{ entries.map( ( entry, n ) => {
				const { id, item } = entry;
				const note = noteOf( entry );
				const isTicked = selected.has( id );
				return (
					<label
						key={ id }
						className="julkaisuvahti-rights__thumbnail"
					>
						<span className="julkaisuvahti-rights__thumbnail-picture">
							{ item.thumbnail !== '' && (
								<img src={ item.thumbnail } alt="" />
							) }
							{ isTicked && <Icon icon={ check } size={ 24 } /> }
						</span>
						<span className="julkaisuvahti-rights__thumbnail-name">
							<input
								type="checkbox"
								checked={ isTicked }
								tabIndex={
									n ===
									Math.min( current, entries.length - 1 )
										? 0
										: -1
								}
								onFocus={ () => {
									setCurrent( n );
								} }
								onChange={ () => {
									const changed = new Set( selected );
									if ( ! changed.delete( id ) ) {
										changed.add( id );
									}
									onSelect( changed );
								} }
							/>
							<span>
								{ item.name }
								{ note !== '' && (
									<span className="julkaisuvahti-rights__hint">
										{ note }
									</span>
								) }
							</span>
						</span>
					</label>
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

/** How far a key leads; endless for the first and the last. Null for other keys. */
function stepOf(
	key: string,
	boxes: readonly HTMLInputElement[]
): number | null {
	switch ( key ) {
		case 'ArrowLeft':
			return -1;
		case 'ArrowRight':
			return 1;
		case 'ArrowUp':
			return -columns( boxes );
		case 'ArrowDown':
			return columns( boxes );
		case 'Home':
			return -Infinity;
		case 'End':
			return Infinity;
		default:
			return null;
	}
}

function columns( boxes: readonly HTMLInputElement[] ): number {
	const top = ( box: HTMLInputElement ) =>
		box.closest( 'label' )?.getBoundingClientRect().top;
	const [ first ] = boxes;
	return first
		? Math.max(
				1,
				boxes.filter( ( box ) => top( box ) === top( first ) ).length
		  )
		: 1;
}
