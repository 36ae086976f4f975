/**
 * The translatable strings of TypeScript files, found in their syntax tree.
 */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { UserError } from '../lib/steps.mjs';

/** @typedef {import('./catalogue.mjs').Translatable} Translatable */

const DOMAIN = 'julkaisuvahti';

/**
 * What each argument of a translation function is; the last one is always the text domain.
 *
 * @type {Record<string, ('text' | 'plural' | 'number' | 'context')[]>}
 */
const FUNCTIONS = {
	__: [ 'text' ],
	_x: [ 'text', 'context' ],
	_n: [ 'text', 'plural', 'number' ],
	_nx: [ 'text', 'plural', 'number', 'context' ],
};

/**
 * @param {string}   root
 * @param {string[]} files Relative to the root.
 * @return {Translatable[]} In the order of the files.
 */
export function extractTypeScript( root, files ) {
	return files.flatMap( ( file ) => {
		const source = ts.createSourceFile(
			file,
			fs.readFileSync( path.join( root, file ), 'utf8' ),
			ts.ScriptTarget.Latest,
			true
		);
		/** @type {Translatable[]} */
		const found = [];
		visit( source );
		return found;

		/** @param {ts.Node} node */
		function visit( node ) {
			if (
				ts.isCallExpression( node ) &&
				ts.isIdentifier( node.expression ) &&
				Object.hasOwn( FUNCTIONS, node.expression.text )
			) {
				found.push(
					translatable( node, node.expression.text, source )
				);
			}
			ts.forEachChild( node, visit );
		}
	} );
}

/**
 * @param {ts.CallExpression} call
 * @param {string}            name
 * @param {ts.SourceFile}     source
 * @return {Translatable} What the call translates.
 */
function translatable( call, name, source ) {
	const place = () =>
		`${ source.fileName }:${
			source.getLineAndCharacterOfPosition( call.getStart() ).line + 1
		}`;
	/** @type {Record<string, string>} */
	const values = {};
	[ .../** @type {string[]} */ ( FUNCTIONS[ name ] ), 'domain' ].forEach(
		( role, index ) => {
			const value = call.arguments[ index ];
			if ( role === 'number' ) {
				return;
			}
			if ( value === undefined || ! ts.isStringLiteralLike( value ) ) {
				throw new UserError(
					`${ place() }: the ${ role } of ${ name }() must be a literal string`
				);
			}
			values[ role ] = value.text;
		}
	);
	const { text = '', domain, ...rest } = values;
	if ( domain !== DOMAIN ) {
		throw new UserError(
			`${ place() }: the text domain of ${ name }() must be '${ DOMAIN }'`
		);
	}
	const comment = translatorsComment( call, source );
	return {
		file: source.fileName,
		text,
		...rest,
		...( comment === null ? {} : { comment } ),
	};
}

/**
 * The comment `translators: …` before the call, or before a call around it.
 *
 * @param {ts.Node}       call
 * @param {ts.SourceFile} source
 * @return {string | null} Its words.
 */
function translatorsComment( call, source ) {
	for (
		/** @type {ts.Node} */ let node = call;
		! ts.isSourceFile( node );
		node = node.parent
	) {
		const comments =
			ts.getLeadingCommentRanges( source.text, node.getFullStart() ) ??
			[];
		for ( const { pos, end } of comments ) {
			const words = /translators:\s*([\s\S]*?)\s*(?:\*\/)?$/.exec(
				source.text.slice( pos, end )
			);
			if ( words?.[ 1 ] ) {
				return words[ 1 ];
			}
		}
		if ( ts.isStatement( node ) ) {
			break;
		}
	}
	return null;
}
