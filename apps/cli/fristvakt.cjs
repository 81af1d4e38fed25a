#!/usr/bin/env node
'use strict';
/** The door to the command line: compiles the sources if need be, then runs the program. */
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { ensureBuilt } = require('./ensure-built.cjs');

const root = join(__dirname, '..', '..');
const dist = join(root, 'dist');
const cli = join(dist, 'apps', 'cli', 'src');

ensureBuilt(root);
enableCompileCache?.(join(dist, '.compile-cache')); // Node 22.1 and later
const { FILE_COMMANDS, OPERATE_COMMANDS } = require(join(cli, 'operate-commands.js'));
const name = process.argv[2] ?? '';
// What needs the database, or opens files, brings everything along; all else is one small file.
require(
  Object.hasOwn(OPERATE_COMMANDS, name) || Object.hasOwn(FILE_COMMANDS, name)
    ? join(cli, 'operate', 'main.js')
    : join(dist, 'fristvakt.cjs'),
);
