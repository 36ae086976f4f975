import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MAGIC, type NamesData } from '../../src/engine/names/open';

const rules = path.join( import.meta.dirname, '..', '..', 'rules' );

/** What both engines open to tell names from other words. */
export interface NamesPack {
	/** SHA-256 of what it holds, in hex. */
	readonly hash: string;
	readonly bytes: Uint8Array;
}

/** Packs the lexicon with what was learned of names; src/engine/names/open.ts reads it. */
export function packNames(): NamesPack {
	const data: Record< keyof NamesData, unknown > = {
		model: json( 'model.json' ),
		abroad: json( 'names-abroad.json' ),
		notPersons: json( 'not-persons.json' ),
		roles: json( 'roles.json' ),
	};
	const text = Buffer.from( JSON.stringify( data ) );
	const lexicon = gunzipSync(
		readFileSync( path.join( rules, 'lexicon', 'finnish.lexicon.gz' ) )
	);
	const hash = createHash( 'sha256' )
		.update( text )
		.update( lexicon )
		.digest( 'hex' );
	const lengths = Buffer.alloc( 8 );
	lengths.writeUInt32LE( text.length, 0 );
	lengths.writeUInt32LE( lexicon.length, 4 );
	return {
		hash,
		bytes: Buffer.concat( [
			Buffer.from( MAGIC + hash ),
			lengths,
			text,
			lexicon,
		] ),
	};
}

function json( file: string ): unknown {
	return JSON.parse(
		readFileSync( path.join( rules, 'names', file ), 'utf8' )
	);
}
