import { expect, test as base } from '@playwright/test';
import { Complaints } from './complaints';
import { EditorPage } from './editor-page';
import { GuardSidebar } from './guard-sidebar';
import { sessionOf, type Person } from './people';
import { Rest } from './rest';

interface Options {
	/** Who is logged in; set it with test.use(). */
	person: Person;
}

interface Fixtures {
	complaints: Complaints;
	editor: EditorPage;
	guard: GuardSidebar;
	/** The REST API as that person. */
	rest: Rest;
}

/** Playwright's test with a session, the editor and the REST API; console errors and PHP notices fail it. */
export const test = base.extend< Options & Fixtures >( {
	person: [ 'author', { option: true } ],

	storageState: async ( { person }, use ) => {
		await use( sessionOf( person ) );
	},

	complaints: [
		async ( { page }, use ) => {
			const complaints = new Complaints();
			await complaints.begin();
			complaints.watch( page );
			await use( complaints );
			expect( await complaints.unexpected() ).toEqual( [] );
		},
		{ auto: true },
	],

	editor: async ( { page }, use ) => {
		await use( new EditorPage( page ) );
	},

	guard: async ( { page }, use ) => {
		await use( new GuardSidebar( page ) );
	},

	rest: async ( { person }, use ) => {
		const rest = await Rest.as( person );
		await use( rest );
		await rest.dispose();
	},
} );

export { expect };
