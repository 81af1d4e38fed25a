'use strict';
/** Compiles the sources when they have changed since they were compiled last. Otherwise it only looks at dates. */
const fs = require('node:fs');
const { join } = require('node:path');

/** Apart from the exit codes the commands answer with: EX_SOFTWARE of sysexits.h. */
const CANNOT_BUILD = 70;

/** Makes sure that `dist` under this root is what the sources say. Ends the process where it cannot be. */
function ensureBuilt(root) {
  if (isStale(root)) buildOnce(root);
}

/** Whether nothing was compiled to its end yet, or a source has changed since. A tree shipped without sources is not. */
function isStale(root) {
  const compiledAt = changedAt(join(root, 'dist', '.complete'));
  if (compiledAt === 0) return true;
  // What says how to compile is shipped with the sources only; the doors in `apps` are shipped always.
  if (changedAt(join(root, '.swcrc')) === 0) return false;
  const sources = ['.swcrc', 'apps', 'libs', 'migrations'].map((name) => join(root, name));
  return sources.some((path) => isNewer(path, compiledAt));
}

function changedAt(path) {
  return fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** A folder counts with its own date, which tells of files taken away, and with all that lies in it. */
function isNewer(path, than) {
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (stat.mtimeMs > than) return true;
  if (!stat.isDirectory()) return false;
  return fs
    .readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || !entry.name.endsWith('spec.ts'))
    .some((entry) => isNewer(join(path, entry.name), than));
}

/** One process compiles at a time; whoever waited for it finds the work done. */
function buildOnce(root) {
  if (!fs.existsSync(join(root, 'node_modules', '.bin', 'swc'))) {
    stop('it is not compiled, and the compiler is not installed: run `npm ci` in its folder');
  }
  const lock = join(root, 'node_modules', '.fristvakt-build');
  while (!take(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  const built = isStale(root) ? build(root) : true;
  fs.rmSync(lock, { force: true });
  if (!built) stop('its sources do not compile: see above');
}

function build(root) {
  const { spawnSync } = require('node:child_process');
  const { status, error, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) process.stderr.write(error === undefined ? stdout + stderr : `${error.message}\n`);
  return status === 0;
}

/** The lock is a link that names its owner, so that one left behind by a killed process can be told. */
function take(lock) {
  try {
    fs.symlinkSync(String(process.pid), lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(ownerOf(lock))) fs.rmSync(lock, { force: true });
    return false;
  }
}

function ownerOf(lock) {
  try {
    return Number(fs.readlinkSync(lock));
  } catch {
    return process.pid; // released in this very moment
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function stop(reason) {
  process.stderr.write(`fristvakt cannot run: ${reason}.\n`);
  process.exit(CANNOT_BUILD);
}

module.exports = { ensureBuilt };
