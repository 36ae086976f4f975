/** A text to measure with, in the forms in which the engines and their peers take it. */
export interface Text {
	/** Blocks of the top level, in order. */
	readonly blocks: readonly Block[];
}

export interface Block {
	/** As WordPress serializes it. */
	readonly markup: string;
	/** What readers see of it. */
	readonly plain: string;
}

/** Blocks without end: measured texts are pieces of it, each another one. */
export type BlockStream = Iterator< Block, never >;

export function contentOf( { blocks }: Text ): string {
	return blocks.map( ( { markup } ) => markup ).join( '\n\n' );
}

export function plainOf( { blocks }: Text ): string {
	return blocks.map( ( { plain } ) => plain ).join( '\n\n' );
}

/** The next piece of so many words, to the end of its last block. */
export function take( stream: BlockStream, words: number ): Text {
	const blocks: Block[] = [];
	for ( let taken = 0; taken < words;  ) {
		const { value } = stream.next();
		blocks.push( value );
		taken += wordsOf( value );
	}
	return { blocks };
}

/** The same text with a word more in one paragraph; another paragraph and another word each time. */
export function withEdit( { blocks }: Text, number: number ): Text {
	const paragraphs = blocks.flatMap( ( { markup }, index ) =>
		markup.startsWith( '<!-- wp:paragraph' ) ? [ index ] : []
	);
	const chosen = paragraphs[ ( number * 7919 ) % paragraphs.length ];
	const word = ` lisäys${ number }`;
	return {
		blocks: blocks.map( ( block, index ) =>
			index === chosen
				? {
						markup: block.markup.replace( '</p>', `${ word }</p>` ),
						plain: block.plain + word,
				  }
				: block
		),
	};
}

export function paragraph( text: string ): Block {
	return {
		markup: `<!-- wp:paragraph -->\n<p>${ escape(
			text
		) }</p>\n<!-- /wp:paragraph -->`,
		plain: text,
	};
}

export function heading( text: string ): Block {
	return {
		markup: `<!-- wp:heading -->\n<h2 class="wp-block-heading">${ escape(
			text
		) }</h2>\n<!-- /wp:heading -->`,
		plain: text,
	};
}

export function list( items: readonly string[] ): Block {
	const inner = items
		.map(
			( item ) =>
				`<!-- wp:list-item -->\n<li>${ escape(
					item
				) }</li>\n<!-- /wp:list-item -->`
		)
		.join( '\n\n' );
	return {
		markup: `<!-- wp:list -->\n<ul class="wp-block-list">${ inner }</ul>\n<!-- /wp:list -->`,
		plain: items.join( '\n' ),
	};
}

function wordsOf( { plain }: Block ): number {
	return plain.split( /\s+/ ).length;
}

function escape( text: string ): string {
	return text
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '>', '&gt;' );
}
