import { Path, SVG } from '@wordpress/components';

/** A © below a line. */
export const icon = (
	<SVG viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg">
		<Path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 1.5a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 3a4 4 0 1 0 2.9 6.8l-1.1-1.1a2.5 2.5 0 1 1 0-3.4l1.1-1.1A4 4 0 0 0 12 8Z" />
	</SVG>
);
