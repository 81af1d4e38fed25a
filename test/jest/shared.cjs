const { resolve } = require('node:path');

const ROOT = resolve(__dirname, '../..');

/** Packages that exist as ES modules only; jest cannot load those on Node 20, so they are compiled like our own. */
const ESM_ONLY = [
  ...['jose', 'oauth4webapi', 'openid-client', 'temporal-polyfill', 'temporal-utils'],
  ...['file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit'],
];
const esmOnly = `(?:.*/node_modules/)?(?:${ESM_ONLY.join('|')})/`;

/** How swc compiles; libraries are found by name here too, since jest maps no names in what runs before all tests. */
const compiler = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
      keepClassNames: true,
      baseUrl: ROOT,
      paths: { '@fristvakt/*': ['./libs/*/src/index'] },
    },
    module: { type: 'commonjs' },
  },
];

/** What every layer of tests has in common. */
module.exports = {
  rootDir: ROOT,
  runtime: resolve(__dirname, 'runtime.cjs'),
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  moduleNameMapper: {
    '^@fristvakt/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    // What is loaded only where it is needed is named as it is called when it is compiled.
    '^\\./object-store\\.js$': '<rootDir>/libs/evidence/src/store/object-store.ts',
    // It offers itself to `import` alone, and jest asks as `require` does.
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
  },
  transform: {
    '\\.ts$': compiler({ syntax: 'typescript', decorators: true }),
    [`/node_modules/${esmOnly}.+\\.m?js$`]: compiler({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!${esmOnly})`],
};
