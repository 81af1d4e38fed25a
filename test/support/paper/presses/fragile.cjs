'use strict';
/** A press that ends under every work. */
process.on('message', () => process.exit(3));
