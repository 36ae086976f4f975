/**
 * The capital that libvoikko takes for the same letter, within Latin-1 and
 * Latin Extended-A; `ÿ` has none for it.
 */
export function capitalOf( letter: number ): number {
	if (
		( letter >= 0x61 && letter <= 0x7a ) ||
		( letter >= 0xe0 && letter <= 0xfe && letter !== 0xf7 )
	) {
		return letter - 0x20;
	}
	const oddIsSmall =
		( letter >= 0x101 && letter <= 0x137 ) ||
		( letter >= 0x14b && letter <= 0x177 );
	const evenIsSmall =
		( letter >= 0x13a && letter <= 0x148 ) ||
		( letter >= 0x17a && letter <= 0x17e );
	return ( oddIsSmall && letter % 2 === 1 ) ||
		( evenIsSmall && letter % 2 === 0 )
		? letter - 1
		: letter;
}
