'use strict';
/** A press that takes work and never answers. */
process.on('message', () => undefined);
