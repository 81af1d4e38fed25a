import startDatabase from '../database/global-setup';
import { isServerTold } from '../database/server';
import { tellBrowser } from './browser';
import { findBrowser } from './find-browser.cjs';

/** Before the first browser spec: a Chromium, and a database server unless the database specs have started one. */
export default async function globalSetup(): Promise<void> {
  tellBrowser(findBrowser());
  if (!isServerTold()) await startDatabase();
}
