#!/usr/bin/env node
'use strict';
/** The door to the worker: compiles the sources when they have changed since they were compiled last, then starts it. */
const { join } = require('node:path');
const { ensureBuilt } = require('../cli/ensure-built.cjs');

const root = join(__dirname, '..', '..');
ensureBuilt(root);
require(join(root, 'dist', 'apps', 'worker', 'src', 'main.js'));
