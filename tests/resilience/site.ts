import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from '../../tools/lib/processes.mjs';
import { startStack } from '../../tools/stack/index.mjs';

export interface Writer {
	readonly login: string;
	readonly password: string;
}

export interface Answer {
	/** 0 where the line was cut. */
	readonly status: number;
	readonly id: number;
	readonly code: string;
	readonly text: string;
	readonly headers: Headers;
}

/** A post, or a revision that keeps a held text. */
export interface Stored {
	readonly id: number;
	readonly parent: number;
	readonly type: string;
	readonly status: string;
	readonly content: string;
	readonly title: string;
}

/** A site on MariaDB, with what the tests want to do to it. */
export class Site {
	readonly #stack: Awaited< ReturnType< typeof startStack > >;

	private constructor( stack: Awaited< ReturnType< typeof startStack > > ) {
		this.#stack = stack;
	}

	/** With a file of PHP that it shall have besides. */
	static async start( workers: number, muPlugin: string ): Promise< Site > {
		const stack = await startStack( {
			database: 'mariadb',
			workers,
			survives: true,
		} );
		await copyFile(
			muPlugin,
			path.join(
				stack.root,
				'wp-content/mu-plugins',
				path.basename( muPlugin )
			)
		);
		return new Site( stack );
	}

	get database() {
		const { mariaDb } = this.#stack;
		if ( mariaDb === null ) {
			throw new Error( 'This site is not on MariaDB.' );
		}
		return mariaDb;
	}

	stop(): Promise< void > {
		return this.#stack.stop();
	}

	async writers( role: string, count: number ): Promise< Writer[] > {
		return JSON.parse(
			await this.#php( 'people.php', [ role, String( count ) ] )
		) as Writer[];
	}

	/** Puts posts there without a request each. */
	async prepare(
		author: Writer,
		status: string,
		contents: readonly string[]
	): Promise< number[] > {
		return JSON.parse(
			await this.#php(
				'posts.php',
				[ author.login, status ],
				JSON.stringify( contents )
			)
		) as number[];
	}

	async stored(): Promise< Stored[] > {
		const rows = JSON.parse( await this.#php( 'stored.php' ) ) as Record<
			keyof Stored,
			string
		>[];
		return rows.map( ( row ) => ( {
			...row,
			id: Number( row.id ),
			parent: Number( row.parent ),
		} ) );
	}

	/** What PHP and WordPress have complained about. */
	log(): Promise< string > {
		return readFile( this.#stack.log, 'utf8' );
	}

	async post(
		writer: Writer,
		route: string,
		body: object,
		more: Readonly< Record< string, string > > = {}
	): Promise< Answer > {
		try {
			const response = await fetch(
				`${ this.#stack.url }/wp-json${ route }`,
				{
					method: 'POST',
					headers: {
						...more,
						Authorization: `Basic ${ Buffer.from(
							`${ writer.login }:${ writer.password }`
						).toString( 'base64' ) }`,
						'Content-Type': 'application/json',
					},
					body: JSON.stringify( body ),
					signal: AbortSignal.timeout( 60_000 ),
				}
			);
			const text = await response.text();
			const { id = 0, code = '' } = parsed( text );
			const { status, headers } = response;
			return { status, id, code, text, headers };
		} catch ( error ) {
			return {
				status: 0,
				id: 0,
				code: '',
				text: String( error ),
				headers: new Headers(),
			};
		}
	}

	#php(
		script: string,
		args: readonly string[] = [],
		input = ''
	): Promise< string > {
		return mustRun(
			'php',
			[ path.join( import.meta.dirname, script ), ...args ],
			{ env: this.#stack.env, input }
		);
	}
}

/** WordPress answers in HTML where it has no database. */
function parsed( text: string ): { id?: number; code?: string } {
	try {
		return JSON.parse( text ) as { id?: number; code?: string };
	} catch {
		return {};
	}
}
