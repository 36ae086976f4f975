/** A packet by hand, with these attributes and elements in its one description. */
export function xmpPacket( attributes: string, elements = '' ): Buffer {
	return Buffer.from(
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" ${ attributes }>${ elements }</rdf:Description></rdf:RDF></x:xmpmeta>`
	);
}
