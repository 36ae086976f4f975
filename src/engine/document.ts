/**
 * What is checked, normalised: the same on both engines, to the byte.
 *
 * All offsets are UTF-16 code units, end-exclusive.
 */

import type { MediaKnown } from './media';

/** A part of a post that a person writes into. */
export type Field =
	| 'title'
	| 'excerpt'
	| 'content'
	| 'footnotes'
	| 'slug'
	/** Other fields that readers see, such as an organizer's phone; a place names the key. */
	| 'meta';

/** What kind of thing a place points at. */
export type Part =
	/** Running text; equal to the text of the editor's RichText where there is one. */
	| 'text'
	/** Text that is in the page's source but not shown: a comment, a script. */
	| 'hidden'
	/** The value of an HTML attribute that readers see, hear or follow (`alt`, `href` …). */
	| 'html-attribute'
	/** A string in a block's own attributes (the JSON in its delimiter). */
	| 'block-attribute'
	/** A block as such, by its name. */
	| 'block'
	/** An HTML tag as such, by its name. */
	| 'tag'
	/** A shortcode as such, by its name. */
	| 'shortcode'
	/** A link to another site, by the tag or shortcode that makes it. */
	| 'link'
	/** What another site shows within the page, by the tag or shortcode that lets it in. */
	| 'embed'
	/** A picture, a video, a sound or a document, by the tag, shortcode, block attribute or field that names it. */
	| 'media';

/** Where in a post something stands. */
export interface Place {
	readonly field: Field;
	/**
	 * The block's index at each level, outermost first; empty outside blocks.
	 * What a synced pattern holds counts from the block that shows it; a
	 * footnote has its own index.
	 */
	readonly path: readonly number[];
	/** The block's full name (`core/paragraph`); null for classic content and all other fields. */
	readonly block: string | null;
	readonly part: Part;
	/** The attribute, block, tag, shortcode or meta field; empty for other text. */
	readonly name: string;
	/** Counts what has the same part and name in this block, from 0. */
	readonly index: number;
}

/** A run of text that belongs together: a paragraph, a heading, a table cell, an alt text. */
export interface Passage {
	readonly place: Place;
	/** Position in the order of reading, shared with elements. */
	readonly order: number;
	readonly text: string;
}

/** Something that is not text: a block, a tag, a shortcode, a link, an embed. */
export interface Element {
	readonly place: Place;
	/** Position in the order of reading, shared with passages. */
	readonly order: number;
	/** The block's full name, the tag's lower-case name or the shortcode's name. */
	readonly name: string;
	/** HTML attributes of a form's tag, names in lower case; empty for all others. */
	readonly attributes: ReadonlyMap< string, string >;
	/** The name of the tag that holds this one, if it is part of a form; else empty. */
	readonly within: string;
	/** Where a link or an embed leads, as written; empty for all others. */
	readonly url: string;
}

export type MediaKind = 'image' | 'video' | 'audio' | 'document';

/** How an image says what it shows to those who do not see it. */
export type AlternativeText =
	| 'given'
	/** `alt=""`: decorative, or nobody has written one. */
	| 'empty'
	| 'missing'
	/** Marked as decorative in a way that only a person does. */
	| 'decorative'
	/** No image in the text: what is shown elsewhere decides. */
	| 'untold';

/** One placement of a picture, a video, a sound or a document. */
export interface MediaReference {
	readonly place: Place;
	/** Position in the order of reading, shared with passages and elements. */
	readonly order: number;
	/** As far as the text tells; what the attachment is counts more. */
	readonly kind: MediaKind;
	/** Whether it is shown in the page, or readers get it by a link. */
	readonly usage: 'shown' | 'linked';
	/** Attachments, in decimal. */
	readonly ids: readonly string[];
	/** As written: the file, its sizes and formats. */
	readonly urls: readonly string[];
	readonly alt: AlternativeText;
	/** The post whose attachments it stands for, empty for this one; null where it names what it shows. */
	readonly attachedTo: string | null;
}

/** Something that could not be read as it should be. What stands around it was read all the same. */
export interface ReadingFault {
	readonly code: ReadingFaultCode;
	readonly field: Field;
	readonly path: readonly number[];
	/** Where in the field's source. */
	readonly offset: number;
}

export type ReadingFaultCode =
	/** Lone surrogates or invalid UTF-8. */
	| 'malformed-text'
	| 'text-too-long'
	| 'passage-too-long'
	| 'too-many-parts'
	| 'unclosed-block'
	/** A closing delimiter of another name than the open block. */
	| 'misnested-block'
	| 'stray-block-closer'
	/** A comment that looks like a block's but is not one. */
	| 'invalid-block-delimiter'
	| 'invalid-block-attributes'
	| 'block-attributes-too-long'
	| 'blocks-too-deep'
	/** A synced pattern whose content is not at hand. */
	| 'pattern-missing'
	| 'patterns-too-deep'
	| 'patterns-too-long'
	| 'invalid-footnotes'
	| 'unclosed-comment'
	| 'unclosed-tag';

/** One field of a post, or one block of it, as read. */
export interface Document {
	readonly passages: readonly Passage[];
	readonly elements: readonly Element[];
	readonly media: readonly MediaReference[];
	/** Whether there was room for all media. */
	readonly hasAllMedia: boolean;
	readonly faults: readonly ReadingFault[];
}

/** The fields of a post, still as markup. */
export interface Fields {
	readonly title?: string;
	readonly excerpt?: string;
	/** Serialized blocks, HTML or plain text. */
	readonly content: string;
	/** By id, what the synced patterns hold that the content refers to: empty where a pattern shows nothing. */
	readonly patterns?: Readonly< Record< string, string > >;
	/** JSON, as WordPress keeps it in the meta field of this name. */
	readonly footnotes?: string;
	readonly slug?: string;
	/** The author's name as readers see it. */
	readonly author?: string;
	/** Meta fields that readers see, by key: text, or JSON with texts in it. */
	readonly meta?: Readonly< Record< string, string > >;
	/** The featured image's id; empty for none. */
	readonly featured?: string;
}

/** A post as it comes. */
export interface Source extends Fields {
	/** The version that readers see already: then only what the edit adds is told. */
	readonly published?: Fields;
	/** What is known of the media that both versions show; null, or left out: not at hand. */
	readonly media?: MediaKnown | null;
	/** Whether the text had to be repaired before it came here, so that something may be missing. */
	readonly repaired?: boolean;
}
