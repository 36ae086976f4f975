/** What the files of this page told when they were uploaded: the script of uploads keeps it. */
function found(): Parameters< OpenForm >[ 0 ][ 'found' ] {
	return window.julkaisuvahtiUploads?.found();
}

type OpenForm = NonNullable< Window[ 'julkaisuvahtiMediaRights' ] >[ 'open' ];

/** Opens the form for these files. Its script may be missing: then nothing opens. */
export function openRights( ids: readonly number[] ): void {
	const told = found();
	void window.julkaisuvahtiMediaRights?.open( {
		ids,
		...( told && { found: told } ),
	} );
}

/** Whether this page has the form: people who may not upload do not. */
export function canOpenRights(): boolean {
	return window.julkaisuvahtiMediaRights !== undefined;
}
