import './public-path';
import { onChange, tellOfChange } from './changes';
import { openDialog } from './dialog';
import { dropDraft } from './form/drafts';
import './media-rights.scss';

// What was filled in before is not to come back over what is stored.
onChange( ( ids ) => {
	ids.forEach( dropDraft );
} );

window.julkaisuvahtiMediaRights = {
	open: openDialog,
	onChange,
	tellOfChange,
};
