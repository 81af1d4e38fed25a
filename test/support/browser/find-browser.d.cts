/** The path of a Chromium that can be started; installs one where there is none. */
export function findBrowser(): string;
