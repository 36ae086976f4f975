import type { Reply, Request } from './protocol';
import { cleanFile, readFile } from './read-file';

/** The worker's inside; the page's own, where there is no worker. */
export async function answer( request: Request ): Promise< Reply > {
	const { id, file } = request;
	try {
		switch ( request.type ) {
			case 'read':
				return { type: 'read', id, reading: await readFile( file ) };
			case 'clean':
				return {
					type: 'cleaned',
					id,
					outcome: await cleanFile( file, request.what ),
				};
		}
	} catch {
		// A file that has been moved or is kept in a cloud; or no memory left.
		return { type: 'failed', id };
	}
}
