import { __, _n, sprintf } from '@wordpress/i18n';
import type { MediaRights } from '../../../media-rights/types';
import { useLoaded } from '../loaded';
import { Waiting } from '../waiting';
import { countOf, howLabel, type MediaUses, type PostUse } from './rest';
import { Withdrawal } from './withdrawal';

interface Props {
	readonly rights: MediaRights;
	/** The record is another now. */
	readonly onChange: () => void;
}

/** Where the file is shown, and the way to take it out of all of it. */
export function UsesAndWithdrawal( { rights, onChange }: Props ) {
	const [ uses, askAgain ] = useLoaded< MediaUses >(
		`/julkaisuvahti/v1/media/${ rights.id }/uses`
	);
	return (
		<section>
			<h3>{ __( 'Where it is used', 'julkaisuvahti' ) }</h3>
			<Waiting loaded={ uses } onAskAgain={ askAgain }>
				{ ( known ) => (
					<Uses
						uses={ known }
						isOut={ rights.standing === 'withdrawn' }
					/>
				) }
			</Waiting>
			<Withdrawal
				rights={ rights }
				uses={ uses.state === 'ready' ? countOf( uses.value ) : null }
				onChange={ () => {
					onChange();
					askAgain();
				} }
			/>
		</section>
	);
}

interface UsesProps {
	readonly uses: MediaUses;
	/** Whether the file is taken out of all of them. */
	readonly isOut: boolean;
}

function Uses( { uses: known, isOut }: UsesProps ) {
	const { uses, site, hidden, more } = known;
	const count = countOf( known );
	if ( count === 0 ) {
		return (
			<p className="julkaisuvahti-media__empty">
				{ __( 'No publication shows it.', 'julkaisuvahti' ) }
			</p>
		);
	}
	return (
		<>
			<p>
				{ isOut
					? __( 'It is not shown now in these:', 'julkaisuvahti' )
					: placesLine( count ) }
			</p>
			<ul className="julkaisuvahti-item__uses">
				{ uses.map( ( use ) => (
					<InPost key={ use.id } { ...use } />
				) ) }
				{ site.map( ( { title, editLink, how }, place ) => (
					<li key={ `site-${ place }` }>
						<Name
							name={
								title === '' || how === 'widget'
									? capital( howLabel( how ) )
									: title
							}
							link={ editLink }
						/>
						{ title !== '' && (
							<span className="julkaisuvahti-item__how">
								{ how === 'widget' ? title : howLabel( how ) }
							</span>
						) }
					</li>
				) ) }
			</ul>
			{ hidden > 0 && (
				<p>
					{ sprintf(
						/* translators: %d: number of posts. */
						_n(
							'And in %d post that you cannot see.',
							'And in %d posts that you cannot see.',
							hidden,
							'julkaisuvahti'
						),
						hidden
					) }
				</p>
			) }
			{ more && (
				<p>{ __( 'There are more of them.', 'julkaisuvahti' ) }</p>
			) }
		</>
	);
}

function placesLine( count: number ): string {
	return sprintf(
		/* translators: %d: number of places. */
		_n(
			'It is in %d place:',
			'It is in %d places:',
			count,
			'julkaisuvahti'
		),
		count
	);
}

function InPost( { title, type, statusLabel, editLink, link, how }: PostUse ) {
	const name = title || __( '(no title)', 'julkaisuvahti' );
	return (
		<li>
			<Name name={ name } link={ editLink } />
			<span className="julkaisuvahti-item__how">
				{ [ type, statusLabel, ...how.map( howLabel ) ].join( ' · ' ) }
			</span>
			{ link !== null && (
				<a href={ link }>
					{ __( 'View', 'julkaisuvahti' ) }
					<span className="screen-reader-text">{ ` ${ name }` }</span>
				</a>
			) }
		</li>
	);
}

function Name( {
	name,
	link,
}: {
	readonly name: string;
	readonly link: string | null;
} ) {
	return link === null ? (
		<strong>{ name }</strong>
	) : (
		<a href={ link }>{ name }</a>
	);
}

function capital( text: string ): string {
	return text.charAt( 0 ).toLocaleUpperCase() + text.slice( 1 );
}
