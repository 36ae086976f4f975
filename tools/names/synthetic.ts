import type { MarkedText } from './corpus';

export function syntheticTexts( _seed: number ): MarkedText[] {
	return [];
}
