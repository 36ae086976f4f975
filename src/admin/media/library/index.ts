import './library.scss';
import { extendGrid } from './grid';
import { listenToBulkAction } from './list';
import { listenToOpeners } from './openers';
import { refresh } from './slots';

/** The media library as a list and as a grid, and the media dialog of every editor. */
extendGrid();
listenToOpeners();
listenToBulkAction();
window.julkaisuvahtiMediaRights?.onChange( ( ids ) => void refresh( ids ) );
