import type { DocumentFinding } from './check-document';
import { placeOf } from './wording';

/** What was found, by page. The words of the document are shown here and kept nowhere. */
export function FindingsList( {
	findings,
}: {
	readonly findings: readonly DocumentFinding[];
} ) {
	return (
		<ul className="julkaisuvahti-document__findings">
			{ findings.map(
				( { part, message, before, text, after }, index ) => (
					<li key={ index }>
						<strong>{ placeOf( part ) }:</strong> { message }
						<q className="julkaisuvahti-document__excerpt">
							{ before }
							<mark>{ text }</mark>
							{ after }
						</q>
					</li>
				)
			) }
		</ul>
	);
}
