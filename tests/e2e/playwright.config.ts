import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { site } from './support/site';

/** Debian's; elsewhere Playwright's own download is used. */
const systemChromium = '/usr/bin/chromium';

export default defineConfig( {
	testDir: '.',
	outputDir: '.output/results',
	globalSetup: './support/global-setup.ts',
	// One site, one log: a complaint in it belongs to the test that runs.
	workers: 1,
	forbidOnly: Boolean( process.env[ 'CI' ] ),
	timeout: 90_000,
	expect: { timeout: 15_000 },
	reporter: [
		[ 'list' ],
		[
			'json',
			{
				outputFile:
					process.env[ 'PLAYWRIGHT_JSON_OUTPUT_NAME' ] ??
					'.output/report.json',
			},
		],
	],
	use: {
		baseURL: site.url,
		viewport: { width: 1440, height: 900 },
		locale: 'fi-FI',
		timezoneId: 'Europe/Helsinki',
		screenshot: 'only-on-failure',
		trace: 'retain-on-failure',
		launchOptions: {
			...( existsSync( systemChromium )
				? { executablePath: systemChromium }
				: {} ),
			args: [
				// Chromium refuses its sandbox to root, as which CI runs.
				...( process.getuid?.() === 0 ? [ '--no-sandbox' ] : [] ),
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
} );
