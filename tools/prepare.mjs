/** Installs and builds what a command needs, where it is missing. */
import { ensureBuild } from './lib/build-state.mjs';
import { ensureNodeModules } from './lib/node-modules.mjs';
import { runMain } from './lib/steps.mjs';

await runMain( async () => {
	await ensureNodeModules();
	await ensureBuild();
} );
