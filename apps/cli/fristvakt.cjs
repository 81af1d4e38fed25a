#!/usr/bin/env node
'use strict';
/** The door to the command line: compiles the sources if need be, then runs the program. */
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { ensureBuilt } = require('./ensure-built.cjs');

const root = join(__dirname, '..', '..');
const dist = join(root, 'dist');

ensureBuilt(root);
enableCompileCache?.(join(dist, '.compile-cache')); // Node 22.1 and later
require(join(dist, 'fristvakt.cjs'));
