import { Path, SVG } from '@wordpress/components';

/** A picture with lines of text below. */
export const icon = (
	<SVG viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg">
		<Path d="M5 3.5h14c.8 0 1.5.7 1.5 1.5v8c0 .8-.7 1.5-1.5 1.5H5c-.8 0-1.5-.7-1.5-1.5V5c0-.8.7-1.5 1.5-1.5Zm0 1.5v6.3l3.2-3 3.1 2.9 4.3-4.4L19 9.9V5H5ZM3.5 17h17v1.5h-17V17Zm0 3.5h11V22h-11v-1.5Z" />
	</SVG>
);
