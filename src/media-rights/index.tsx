import './public-path';
import { onChange, tellOfChange } from './changes';
import { openDialog } from './dialog';
import './media-rights.scss';

window.julkaisuvahtiMediaRights = {
	open: openDialog,
	onChange,
	tellOfChange,
};
