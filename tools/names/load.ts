import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Lexicon } from '../../src/engine/lexicon';
import type { PersonNames } from '../../src/engine/matchers/person-name';
import { NameFinder } from '../../src/engine/names/find';
import {
	NameModel,
	type ModelFile,
	type NamesAbroadFile,
} from '../../src/engine/names/model';
import { Roles, type RolesFile } from '../../src/engine/names/roles';

const rules = path.join( import.meta.dirname, '..', '..', 'rules' );

let names: PersonNames | null = null;

/** What tells names, from the sources of the build. */
export function loadNames(): PersonNames {
	names ??= {
		finder: new NameFinder(
			Lexicon.open(
				gunzipSync(
					readFileSync(
						path.join( rules, 'lexicon', 'finnish.lexicon.gz' )
					)
				)
			),
			new NameModel(
				json( 'model.json' ) as ModelFile,
				json( 'names-abroad.json' ) as NamesAbroadFile
			)
		),
		roles: new Roles( json( 'roles.json' ) as RolesFile ),
	};
	return names;
}

function json( file: string ): unknown {
	return JSON.parse(
		readFileSync( path.join( rules, 'names', file ), 'utf8' )
	);
}
