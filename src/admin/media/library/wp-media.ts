/** As much of WordPress's media dialog as is used here; it brings no types of its own. */

export interface AttachmentModel {
	readonly id: number;
	get: ( name: string ) => unknown;
	set: ( values: object ) => void;
	parse: ( told: object ) => object;
}

export interface View {
	readonly el: HTMLElement;
	/** Its own on the page. */
	readonly cid: string;
	readonly model: AttachmentModel;
	readonly controller: Frame;
	readonly toolbar: { set: ( name: string, view: View ) => void };
	render: () => View;
	listenTo: (
		model: AttachmentModel,
		event: string,
		listener: () => void
	) => void;
}

export interface Frame {
	isModeActive: ( mode: string ) => boolean;
	on: ( events: string, listener: () => void ) => void;
	trigger: ( event: string ) => void;
	state: () => {
		get: ( name: 'selection' ) => {
			readonly length: number;
			map: < T >( tell: ( model: AttachmentModel ) => T ) => T[];
		};
	};
}

interface ButtonOptions {
	readonly text: string;
	readonly style: string;
	readonly size: string;
	readonly disabled: boolean;
	readonly priority: number;
	readonly controller: Frame;
	readonly click: () => void;
}

interface ButtonClass {
	new ( options: ButtonOptions ): View & {
		model: { set: ( name: string, value: unknown ) => void };
	};
	readonly prototype: View;
	extend: ( methods: { render: ( this: View ) => View } ) => ButtonClass;
}

export interface WpMedia {
	readonly view: {
		readonly Attachment: { prototype: View };
		readonly AttachmentsBrowser: {
			prototype: View & { createToolbar: () => void };
		};
		readonly Button: ButtonClass;
	};
	readonly model: {
		readonly Attachments: {
			readonly all: {
				get: ( id: number ) => AttachmentModel | undefined;
			};
		};
	};
	ajax: (
		action: string,
		options: { data: object }
	) => PromiseLike< Array< { readonly id: number } > >;
}

/** Where there is no media dialog, as in the library's list, there is none of it. */
export function wpMedia(): WpMedia | undefined {
	const { wp } = window as unknown as { wp?: { media?: WpMedia } };
	return wp?.media?.view === undefined ? undefined : wp.media;
}
