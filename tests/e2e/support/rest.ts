import { request, type APIRequestContext } from '@playwright/test';
import { sessionOf, type Person } from './people';
import { site } from './site';

export interface RestAnswer {
	readonly status: number;
	/** JSON as it came. The caller says what it expects of it. */
	readonly body: unknown;
}

/** The REST API as one person, with the nonce that the editor would send. */
export class Rest {
	readonly #context: APIRequestContext;
	readonly #nonce: string;

	private constructor( context: APIRequestContext, nonce: string ) {
		this.#context = context;
		this.#nonce = nonce;
	}

	static async as( person: Person ): Promise< Rest > {
		const context = await request.newContext( {
			storageState: sessionOf( person ),
		} );
		const nonce = await context.get(
			`${ site.url }/wp-admin/admin-ajax.php?action=rest-nonce`
		);
		return new Rest( context, await nonce.text() );
	}

	get( path: string ): Promise< RestAnswer > {
		return this.#send( 'GET', path );
	}

	post( path: string, data: object ): Promise< RestAnswer > {
		return this.#send( 'POST', path, data );
	}

	put( path: string, data: object ): Promise< RestAnswer > {
		return this.#send( 'PUT', path, data );
	}

	/** Sends a file to the media library. */
	async upload(
		name: string,
		type: string,
		bytes: Buffer
	): Promise< RestAnswer > {
		const response = await this.#context.post(
			`${ site.url }/wp-json/wp/v2/media`,
			{
				headers: {
					'X-WP-Nonce': this.#nonce,
					'Content-Type': type,
					'Content-Disposition': `attachment; filename="${ name }"`,
				},
				data: bytes,
			}
		);
		return { status: response.status(), body: await response.json() };
	}

	/** A post as the database has it. */
	async saved( id: number, route = 'posts' ): Promise< unknown > {
		const { body } = await this.get(
			`/wp/v2/${ route }/${ id }?context=edit`
		);
		return body;
	}

	async dispose(): Promise< void > {
		await this.#context.dispose();
	}

	async #send(
		method: string,
		path: string,
		data?: object
	): Promise< RestAnswer > {
		const response = await this.#context.fetch(
			`${ site.url }/wp-json${ path }`,
			{
				method,
				headers: { 'X-WP-Nonce': this.#nonce },
				...( data === undefined ? {} : { data } ),
			}
		);
		return { status: response.status(), body: await response.json() };
	}
}
