/** How much of a file is looked at. Real files stay far below; a hostile one ends here, with a note. */
export const MEDIA_LIMITS = {
	/** Bytes of one XMP packet, of one IPTC block, and of one PNG text when unpacked. */
	packetBytes: 1024 * 1024,
	xmlDepth: 100,
	xmlNodes: 20_000,
	xmlNamespaces: 200,
	/** Bytes of one Exif value that is read. */
	exifValueBytes: 64 * 1024,
	ifds: 512,
	ifdEntries: 20_000,
	/** Parts of a container: segments, chunks, boxes, items. */
	parts: 20_000,
	/** Structures within structures: thumbnails, previews, resources. */
	nested: 60,
	/** Bytes of all packets together. */
	allPacketBytes: 8 * 1024 * 1024,
	textLength: 5_000,
	listLength: 100,
} as const;
