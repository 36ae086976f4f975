import { speak } from '@wordpress/a11y';
import { Notice } from '@wordpress/components';
import { useEffect } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useLostFocus } from '../../focus';
import { problemOf } from '../../locations';
import { mediaPageData } from '../page-data';
import { useItems } from './file-list';
import type { Work } from './use-locations';

type Done = Extract< Work, { at: 'done' } >;

/** What came of the work, file by file where it did not go well. */
export function Outcomes( { work }: { readonly work: Done } ) {
	const place = useLostFocus< HTMLDivElement >();
	const lines = linesOf( work );
	const spoken = lines.join( ' ' );
	useEffect( () => {
		speak( spoken );
	}, [ spoken ] );
	const problems = work.outcomes.filter(
		( outcome ) => problemOf( outcome ) !== ''
	);
	const items = useItems( problems.map( ( { id } ) => id ) );
	const { edit } = mediaPageData();
	return (
		<div ref={ place } tabIndex={ -1 }>
			<Notice
				className="julkaisuvahti-media__done"
				status={ problems.length > 0 ? 'warning' : 'success' }
				isDismissible={ false }
			>
				{ lines.map( ( line ) => (
					<p key={ line }>{ line }</p>
				) ) }
				{ problems.length > 0 && (
					<ul>
						{ problems.map( ( outcome ) => (
							<li key={ outcome.id }>
								<a
									href={ `${ edit }?post=${ outcome.id }&action=edit` }
								>
									{ items.get( outcome.id )?.name ??
										`#${ outcome.id }` }
								</a>
								{ ': ' }
								{ problemOf( outcome ) }
							</li>
						) ) }
					</ul>
				) }
			</Notice>
		</div>
	);
}

function linesOf( { what, outcomes, all }: Done ): string[] {
	const count = ( kind: string ) =>
		outcomes.filter( ( { outcome } ) => outcome.kind === kind ).length;
	const well =
		what === 'clean'
			? count( 'cleaned' ) + count( 'clean' )
			: count( 'holds' );
	const left = outcomes.length - well;
	const unreached = all - outcomes.length;
	return [
		what === 'clean' ? cleanedLine( well ) : examinedLine( well ),
		...( left > 0 ? [ leftLine( left ) ] : [] ),
		...( unreached > 0
			? [
					sprintf(
						/* translators: %d: number of files. */
						_n(
							'You stopped it: %d file is as it was.',
							'You stopped it: %d files are as they were.',
							unreached,
							'julkaisuvahti'
						),
						unreached
					),
			  ]
			: [] ),
	];
}

function cleanedLine( count: number ): string {
	return count === 0
		? __( 'No location was removed.', 'julkaisuvahti' )
		: sprintf(
				/* translators: %d: number of files. */
				_n(
					'%d file no longer tells where it was made.',
					'%d files no longer tell where they were made.',
					count,
					'julkaisuvahti'
				),
				count
		  );
}

function examinedLine( count: number ): string {
	return sprintf(
		/* translators: %d: number of files. */
		_n(
			'%d file has been looked into.',
			'%d files have been looked into.',
			count,
			'julkaisuvahti'
		),
		count
	);
}

function leftLine( count: number ): string {
	return sprintf(
		/* translators: %d: number of files. */
		_n(
			'%d file is as it was:',
			'%d files are as they were:',
			count,
			'julkaisuvahti'
		),
		count
	);
}
