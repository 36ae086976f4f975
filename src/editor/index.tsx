import './public-path';
import { dispatch, register, select, subscribe } from '@wordpress/data';
import { shield } from '@wordpress/icons';
import { registerPlugin } from '@wordpress/plugins';
import { createCheckerClient } from '../worker';
import { editorStore } from './core-stores';
import type { Registry } from './core-stores';
import { Guard } from './guard';
import { onReturn } from './on-return';
import { HeldTextOffer } from './held-text';
import { HeldText } from './held-text/held-text';
import { installBlockRights } from './media/block-rights';
import { installFeaturedRights } from './media/featured-rights';
import { SiteMedia } from './media/site-media';
import { Panels } from './panels';
import { PublishGate } from './publish-gate';
import { ReviewDesk } from './review/review-desk';
import type { Settings } from './settings';
import { PLUGIN_NAME } from './sidebar/open';
import { store } from './store';
import './editor.scss';
import { SyncedPatterns } from './synced-patterns';
import { UrgentPass } from './urgent/urgent-pass';
import { watch } from './watch';

if ( window.julkaisuvahti ) {
	void start( window.julkaisuvahti );
}

async function start( settings: Settings ): Promise< void > {
	const registry: Registry = {
		select,
		// The same function; only its published type is looser than the registry's.
		dispatch: dispatch as Registry[ 'dispatch' ],
		subscribe,
	};
	register( store );
	const client = createCheckerClient( settings.workerUrl );
	const postId = await firstPost( registry );
	const media = new SiteMedia( postId );
	const guard = new Guard( registry, settings, client, media );

	const desk = new ReviewDesk(
		registry,
		`/julkaisuvahti/v1/posts/${ postId }`,
		guard
	);
	void desk.load();
	onReturn( () => {
		void desk.load();
		void guard.useMedia();
	} );

	const patterns = new SyncedPatterns( registry );
	const urgent = settings.mayPublishUrgently
		? new UrgentPass( registry, postId, settings.publicStatuses )
		: null;
	new PublishGate(
		registry,
		settings,
		guard,
		desk,
		patterns,
		postId,
		urgent
	).install();
	installBlockRights();
	installFeaturedRights();
	window.julkaisuvahtiMediaRights?.onChange( () => {
		void guard.useMedia();
	} );
	const heldText =
		settings.heldText &&
		new HeldText( registry, postId, settings.heldText );
	heldText?.install();
	registerPlugin( PLUGIN_NAME, {
		icon: shield,
		render: () => (
			<>
				<Panels
					postId={ postId }
					language={ settings.language }
					desk={ desk }
					urgent={ urgent }
					onRetry={ () => {
						void guard.retry();
					} }
				/>
				{ heldText && <HeldTextOffer heldText={ heldText } /> }
			</>
		),
	} );
	watch(
		registry,
		patterns,
		postId,
		( snapshot ) => void guard.check( snapshot )
	);
}

/** The page is the page of the first post it shows; later it may show that post's template. */
function firstPost( registry: Registry ): Promise< number | string > {
	return new Promise( ( resolve ) => {
		const look = () => {
			const id = registry.select( editorStore ).getCurrentPostId();
			if ( id !== null ) {
				unsubscribe();
				resolve( id );
			}
		};
		const unsubscribe = registry.subscribe( look, editorStore.name );
		look();
	} );
}
