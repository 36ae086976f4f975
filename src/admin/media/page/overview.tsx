import { Button } from '@wordpress/components';
import { useEffect } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useLoaded } from '../loaded';
import { Waiting } from '../waiting';
import { FILTERS, mediaPageData, type Filter } from './page-data';

interface Counts {
	readonly total: number;
	readonly states: Readonly< Record< Filter, number > >;
}

interface Props {
	readonly onShowBaseline: () => void;
}

/** How many files stand how, each number the way to its list. */
export function Overview( { onShowBaseline }: Props ) {
	const [ counts, askAgain ] = useLoaded< Counts >(
		'/julkaisuvahti/v1/media/overview'
	);
	useEffect(
		() => window.julkaisuvahtiMediaRights?.onChange( askAgain ),
		[ askAgain ]
	);
	return (
		<Waiting loaded={ counts } onAskAgain={ askAgain }>
			{ ( { total, states } ) =>
				total === 0 ? (
					<Empty />
				) : (
					<>
						<p>
							{ sprintf(
								/* translators: %s: number of files. */
								_n(
									'There is %s file in the media library. Every picture, video, recording and document is confirmed before it is published.',
									'There are %s files in the media library. Every picture, video, recording and document is confirmed before it is published.',
									total,
									'julkaisuvahti'
								),
								formatted( total )
							) }
						</p>
						<ul className="julkaisuvahti-counts">
							{ FILTERS.map( ( filter ) => (
								<Count
									key={ filter }
									filter={ filter }
									count={ states[ filter ] }
								/>
							) ) }
						</ul>
						{ states.unconfirmed > 0 &&
							mediaPageData().canManage && (
								<Advice onShowBaseline={ onShowBaseline } />
							) }
					</>
				)
			}
		</Waiting>
	);
}

function Count( { filter, count }: { filter: Filter; count: number } ) {
	return (
		<li>
			<a
				className={ `julkaisuvahti-count is-${ filter }` }
				href={ mediaPageData().lists[ filter ] }
			>
				<span
					className={ `dashicons dashicons-${ ICONS[ filter ] }` }
					aria-hidden="true"
				/>
				<span className="julkaisuvahti-count__number">
					{ formatted( count ) }
				</span>
				<span className="julkaisuvahti-count__name">
					{ labelOf( filter ) }
				</span>
				<span className="julkaisuvahti-count__meaning">
					{ meaningOf( filter ) }
				</span>
			</a>
		</li>
	);
}

function Advice( { onShowBaseline }: Props ) {
	return (
		<p className="julkaisuvahti-media__advice">
			{ __(
				'Were there files before Julkaisuvahti? Take them in at once, so that old posts are not stopped.',
				'julkaisuvahti'
			) }{ ' ' }
			<Button variant="link" onClick={ onShowBaseline }>
				{ __( 'Take in the earlier library', 'julkaisuvahti' ) }
			</Button>
		</p>
	);
}

function Empty() {
	return (
		<p>
			{ __(
				'There are no files in the media library yet. Their rights are asked when you add them.',
				'julkaisuvahti'
			) }
		</p>
	);
}

const ICONS: Readonly< Record< Filter, string > > = {
	unconfirmed: 'editor-help',
	ending: 'clock',
	baseline: 'archive',
	withdrawn: 'hidden',
	confirmed: 'yes-alt',
};

function labelOf( filter: Filter ): string {
	switch ( filter ) {
		case 'unconfirmed':
			return __( 'Not confirmed', 'julkaisuvahti' );
		case 'ending':
			return __( 'Ends soon or has ended', 'julkaisuvahti' );
		case 'baseline':
			return __( 'Earlier library', 'julkaisuvahti' );
		case 'withdrawn':
			return __( 'Taken out of use', 'julkaisuvahti' );
		case 'confirmed':
			return __( 'Confirmed', 'julkaisuvahti' );
	}
}

function meaningOf( filter: Filter ): string {
	switch ( filter ) {
		case 'unconfirmed':
			return __( 'Asked before they are published.', 'julkaisuvahti' );
		case 'ending':
			return __(
				'Renew the permission or change the file.',
				'julkaisuvahti'
			);
		case 'baseline':
			return __( 'Old posts go on; a new use asks.', 'julkaisuvahti' );
		case 'withdrawn':
			return __( 'Shown nowhere.', 'julkaisuvahti' );
		case 'confirmed':
			return __( 'Free to use.', 'julkaisuvahti' );
	}
}

function formatted( count: number ): string {
	return new Intl.NumberFormat(
		document.documentElement.lang || undefined
	).format( count );
}
