interface Props {
	readonly id: string;
	readonly text: string | undefined;
}

/** What is wrong with a field, below it; the field names it as its description. */
export function Fault( { id, text }: Props ) {
	return text === undefined ? null : (
		<p id={ id } className="julkaisuvahti-media__fault">
			<span className="dashicons dashicons-warning" aria-hidden="true" />
			{ text }
		</p>
	);
}
