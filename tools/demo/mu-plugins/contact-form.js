( function ( { registerBlockType }, { useBlockProps }, { createElement } ) {
	const markup = ( { id, title } ) =>
		`[contact-form-7 id="${ id }" title="${ title }"]`;

	function Edit( { attributes } ) {
		return createElement(
			'div',
			useBlockProps( { style: { border: '1px solid', padding: '1em' } } ),
			`Lomake: ${ attributes.title }`
		);
	}

	registerBlockType( 'contact-form-7/contact-form-selector', {
		apiVersion: 3,
		title: 'Lomake',
		description: 'Lukija täyttää ja lähettää tietojaan sivulla.',
		category: 'widgets',
		icon: 'forms',
		keywords: [ 'ilmoittautuminen', 'palaute', 'yhteydenotto' ],
		attributes: {
			id: { type: 'number', default: 12 },
			title: { type: 'string', default: 'Ilmoittautuminen' },
		},
		supports: { className: false, html: false },
		edit: Edit,
		save: ( { attributes } ) =>
			createElement( 'div', useBlockProps.save(), markup( attributes ) ),
	} );
} )( window.wp.blocks, window.wp.blockEditor, window.wp.element );
