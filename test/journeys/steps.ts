import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** Text as one reads it: runs of spaces, and no-break spaces, as one space. */
const plain = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ').trim();

export const reads = async (place: Locator): Promise<string> => plain(await place.innerText());

/** Somebody chooses a file of hers in a field. */
export async function choosesFile(page: Page, label: string, name: string, bytes: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
  await page.getByLabel(label, { exact: true }).setInputFiles(file);
}

/** What comes down when somebody follows a link, with the name it gets. */
export async function fetches(
  page: Page,
  link: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
