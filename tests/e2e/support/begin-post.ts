import type { EditorPage } from './editor-page';
import type { GuardSidebar } from './guard-sidebar';

/** What an author sees: the editor, and the sidebar beside it. */
interface Desk {
	readonly editor: EditorPage;
	readonly guard: GuardSidebar;
}

/** Opens a new post and the sidebar, and types a title; the paragraph, too, where there is one. */
export async function beginPost(
	{ editor, guard }: Desk,
	title: string,
	paragraph?: string
): Promise< void > {
	await editor.open();
	await guard.open();
	await editor.typeTitle( title );
	if ( paragraph !== undefined ) {
		await editor.typeParagraph( paragraph );
	}
}
