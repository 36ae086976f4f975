interface Props {
	readonly id: string;
	/** Empty where nothing is wrong. */
	readonly text: string | undefined;
}

/** What is wrong with a field, below it; the field names it as its description. */
export function Problem( { id, text }: Props ) {
	return text ? (
		<p id={ id } className="julkaisuvahti-rights__problem">
			{ text }
		</p>
	) : null;
}
