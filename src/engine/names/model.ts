import type { NamesAbroad } from './names-abroad';
import { Things, type NotPersonsFile } from './things';

/** What a token can be part of. The order is the model file's. */
export const LABELS = [ 'none', 'begins', 'continues', 'other' ] as const;
export const NONE = 0;
export const BEGINS = 1;
export const CONTINUES = 2;
/** Of another name: a place, an organisation, a product. */
export const OTHER = 3;

/** For each label but `none`, how much speaks for it, in hundredths. */
export type Weights = readonly [ number, number, number ];

/** `rules/names/model.json`: what was learned from marked texts. */
export interface ModelFile {
	readonly format: 1;
	/** From each label, the last from the beginning of a run, to each label. */
	readonly steps: readonly ( readonly number[] )[];
	readonly features: Readonly< Record< string, Weights > >;
}

/** `rules/names/names-abroad.json`: names parted by spaces, in small letters. */
export interface NamesAbroadFile {
	readonly given: string;
	readonly surnames: string;
}

/** What tells names from other words. */
export class NameModel {
	readonly steps: readonly ( readonly number[] )[];

	readonly abroad: NamesAbroad;

	readonly things: Things;

	private readonly features: ReadonlyMap< string, Weights >;

	constructor(
		model: ModelFile,
		abroad: NamesAbroadFile,
		notPersons: NotPersonsFile
	) {
		this.things = new Things( notPersons );
		this.steps = model.steps;
		this.features = new Map( Object.entries( model.features ) );
		this.abroad = {
			given: new Set( abroad.given.split( ' ' ) ),
			surnames: new Set( abroad.surnames.split( ' ' ) ),
		};
	}

	/** Adds a feature's weights, three numbers, from a place on. */
	add( feature: string, scores: Int32Array, at: number ): void {
		const weights = this.features.get( feature );
		if ( weights ) {
			scores[ at ] = ( scores[ at ] ?? 0 ) + weights[ 0 ];
			scores[ at + 1 ] = ( scores[ at + 1 ] ?? 0 ) + weights[ 1 ];
			scores[ at + 2 ] = ( scores[ at + 2 ] ?? 0 ) + weights[ 2 ];
		}
	}
}
