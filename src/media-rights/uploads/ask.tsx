import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import { rootIn, type Root } from './react-root';
import { UploadDialog } from './upload-dialog';
import type { Answer, Question } from './upload-desk';

type Answers = ReadonlyMap< File, Answer >;

interface Asked {
	readonly questions: readonly Question[];
	readonly resolve: ( answers: Answers ) => void;
}

/**
 * Asks in a dialog, which is the only one: what comes while it is open joins those
 * that are there already.
 */
export function createAsk(): (
	questions: readonly Question[]
) => Promise< Answers > {
	let asked: readonly Asked[] = [];
	let root: Root | null = null;

	const draw = () => {
		root ??= rootIn( container() );
		root.render(
			asked.length > 0 && (
				<UploadDialog
					questions={ asked.flatMap(
						( { questions } ) => questions
					) }
					onAnswer={ ( answers ) => {
						const answered = asked;
						asked = [];
						draw();
						answered.forEach( ( { resolve } ) => {
							resolve( answers );
						} );
					} }
				/>
			)
		);
	};
	return ( questions ) =>
		new Promise( ( resolve ) => {
			if ( asked.length > 0 ) {
				speak(
					__( 'More files were added to the list.', 'julkaisuvahti' )
				);
			}
			asked = [ ...asked, { questions, resolve } ];
			draw();
		} );
}

function container(): HTMLElement {
	const element = document.createElement( 'div' );
	document.body.append( element );
	return element;
}
