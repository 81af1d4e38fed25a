'use strict';
/**
 * Where a Chromium is: named by FRISTVAKT_TEST_BROWSER, installed, or fetched. On Debian, as root, by its package manager;
 * elsewhere by playwright's own installer. Prints its path.
 */
const { execFileSync, spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

/** Debian's package of a Chromium without a window, which is a third quicker; it is preferred. */
const PACKAGE = 'chromium-headless-shell';
const NAMES = [PACKAGE, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of NAMES) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  return undefined;
}

function fromDebian() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-qq', '--no-install-recommends', PACKAGE], options);
  return installed();
}

function fromPlaywright() {
  const { chromium } = require('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const cli = join(require.resolve('playwright-core/package.json'), '..', 'cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return chromium.executablePath();
}

/** The path of a Chromium that can be started. */
exports.findBrowser = () =>
  process.env.FRISTVAKT_TEST_BROWSER ?? installed() ?? fromDebian() ?? fromPlaywright();
