import type { CheckerClient } from './client';
import { InProcessClient } from './in-process-client';
import { ResilientClient } from './resilient-client';
import { spawnWorker } from './spawn-worker';
import { WorkerClient } from './worker-client';

export type {
	CheckerClient,
	CheckOutcome,
	Failure,
	Ground,
	LoadOutcome,
	Runner,
} from './client';
export { whenIdle, type IdleDeadline } from './when-idle';

/** The engine for a page: in a worker, or where that is refused, beside the page's own work. */
export function createCheckerClient( workerUrl: string ): CheckerClient {
	return new ResilientClient( {
		startWorker: () => new WorkerClient( spawnWorker( workerUrl ) ),
		startInProcess: () =>
			new InProcessClient( async () => {
				const { CheckService } = await import(
					/* webpackChunkName: "engine" */ './check-service'
				);
				return ( rules, key ) => CheckService.create( rules, key );
			} ),
	} );
}
