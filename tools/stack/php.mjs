/**
 * How PHP runs in the test stack.
 */
import path from 'node:path';

/**
 * @param {string} site The site's folder.
 * @return {string[]} Options for the php command.
 */
export function phpSettings( site ) {
	return Object.entries( {
		memory_limit: '512M',
		post_max_size: '64M',
		upload_max_filesize: '64M',
		max_execution_time: '60',
		error_reporting: '-1',
		display_errors: '0',
		log_errors: '1',
		error_log: path.join( site, 'debug.log' ),
		'zend.assertions': '1',
		// A test may change a file and ask again at once.
		'opcache.revalidate_freq': '0',
	} ).flatMap( ( [ name, value ] ) => [ '-d', `${ name }=${ value }` ] );
}
