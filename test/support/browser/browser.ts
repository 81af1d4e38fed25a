import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const NAME = 'FRISTVAKT_TEST_BROWSER';

/** Tells every worker where the browser is. */
export const tellBrowser = (path: string): void => {
  process.env[NAME] = path;
};

/** A Chromium that asks no other host for anything. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = process.env[NAME];
  if (executablePath === undefined) throw new Error('no browser has been found before the tests');
  return chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'],
    ],
  });
};
