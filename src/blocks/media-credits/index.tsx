import { registerBlockType } from '@wordpress/blocks';
import type { BlockConfiguration } from '@wordpress/blocks';
import { addCaptionCredit } from '../caption-credit';
import { addDocumentCheck } from '../document-check';
import { Edit } from './edit';
import type { Attributes } from './edit';
import { icon } from './icon';
import './style.scss';

// What else it has, in the user's language, comes from the server's registration.
registerBlockType< Attributes >( 'julkaisuvahti/media-credits', {
	icon,
	edit: Edit,
	save: () => null,
} as unknown as BlockConfiguration< Attributes > );

addCaptionCredit();
addDocumentCheck();
