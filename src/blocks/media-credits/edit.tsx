import {
	BlockControls,
	HeadingLevelDropdown,
	InspectorControls,
	RichText,
	useBlockProps,
} from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	Button,
	PanelBody,
	Placeholder,
	ToggleControl,
} from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { blockEditorStore } from '../stores';
import { icon } from './icon';
import { useCredits } from './use-credits';
import type { Credit, Failed } from './use-credits';

export type Attributes = {
	/** Empty for the usual one. */
	readonly heading: string;
	readonly level: number;
	readonly showHeading: boolean;
};

const LEVELS = [ 2, 3, 4, 5, 6 ] as const;

export function Edit( {
	attributes: { heading, level, showHeading },
	setAttributes,
	context,
}: BlockEditProps< Attributes > ) {
	const post = Number( context[ 'postId' ] ?? 0 ) || null;
	const isExample = useSelect(
		( select ) =>
			select( blockEditorStore ).getSettings().isPreviewMode === true,
		[]
	);
	const found = useCredits( post );
	const credits = isExample || found === 'elsewhere' ? example() : found;
	const usual = __( 'Credits', 'julkaisuvahti' );

	return (
		<section { ...useBlockProps( { 'aria-label': heading || usual } ) }>
			<BlockControls group="block">
				{ showHeading && (
					<HeadingLevelDropdown
						value={ level }
						options={ LEVELS }
						onChange={ ( value ) => {
							setAttributes( { level: value } );
						} }
					/>
				) }
			</BlockControls>
			<InspectorControls>
				<PanelBody title={ __( 'Heading', 'julkaisuvahti' ) }>
					<ToggleControl
						label={ __( 'Show a heading', 'julkaisuvahti' ) }
						checked={ showHeading }
						onChange={ ( value ) => {
							setAttributes( { showHeading: value } );
						} }
					/>
				</PanelBody>
			</InspectorControls>
			{ showHeading && ! isEmpty( credits ) && (
				<RichText
					tagName={ `h${ level }` }
					className="wp-block-heading"
					value={ heading }
					allowedFormats={ [] }
					disableLineBreaks
					placeholder={ usual }
					aria-label={ __( 'Heading', 'julkaisuvahti' ) }
					onChange={ ( value ) => {
						setAttributes( { heading: value } );
					} }
				/>
			) }
			<List credits={ credits } />
		</section>
	);
}

type Shown = readonly Credit[] | Failed | null;

function isEmpty( credits: Shown ): boolean {
	return credits !== null && 'length' in credits && credits.length === 0;
}

function List( { credits }: { readonly credits: Shown } ) {
	if ( credits === null ) {
		return <p>{ __( 'Looking for credits…', 'julkaisuvahti' ) }</p>;
	}
	if ( 'retry' in credits ) {
		return (
			<p>
				{ __( 'The credits could not be fetched.', 'julkaisuvahti' ) }{ ' ' }
				<Button variant="link" onClick={ credits.retry }>
					{ __( 'Try again', 'julkaisuvahti' ) }
				</Button>
			</p>
		);
	}
	if ( credits.length === 0 ) {
		return (
			<Placeholder
				icon={ icon }
				label={ __( 'Media credits', 'julkaisuvahti' ) }
				instructions={ __(
					'No credits yet. They appear here by themselves once the page has a picture, a video or a sound whose rights tell who made it. Until then, readers see nothing here.',
					'julkaisuvahti'
				) }
			/>
		);
	}
	return (
		<ul>
			{ credits.map( ( { line, licence, url } ) => (
				<li key={ `${ line } ${ licence } ${ url }` }>
					{ line }
					{ licence !== '' && (
						<>
							{ ' (' }
							{ url === '' ? (
								licence
							) : (
								<LicenceLink name={ licence } />
							) }
							{ ')' }
						</>
					) }
				</li>
			) ) }
		</ul>
	);
}

/** It looks like the link that it will be, but leads nowhere: the author would leave the editor. */
function LicenceLink( { name }: { readonly name: string } ) {
	return (
		<a
			href="#licence-pseudo-link"
			onClick={ ( event ) => {
				event.preventDefault();
			} }
		>
			{ name }
		</a>
	);
}

function example(): readonly Credit[] {
	return [
		{
			line: __( 'Pictures: Name of the photographer', 'julkaisuvahti' ),
			licence: '',
			url: '',
		},
		{
			line: __( 'Video: Name of the maker', 'julkaisuvahti' ),
			licence: 'CC BY 4.0',
			url: 'https://creativecommons.org/licenses/by/4.0/',
		},
	];
}
