/** Templates somebody could write to read, change or stop what is not theirs. */
const each = (field: string, inner: string): string => `{{#each ${field}}}${inner}{{/each}}`;

const NAMES = [
  ...['constructor', '__proto__', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'],
  ...['__lookupGetter__', 'process', 'require', 'global', 'globalThis', 'module', 'this.constructor', 'env'],
];

const OF_NAMES = NAMES.flatMap((name) => [
  `{{${name}}}`,
  `{{provider.${name}}}`,
  `{{#if ${name}}}x{{/if}}`,
  `{{[${name}]}}`,
]);

const PARTS = [
  ...[
    '{{> x}}',
    '{{> (lookup . "provider")}}',
    '{{#> x}}y{{/x}}',
    '{{> @partial-block}}',
    '{{#*inline "x"}}y{{/inline}}',
  ],
  ...[
    '{{* decorator}}',
    '{{#*decorator}}x{{/decorator}}',
    '{{{provider}}}',
    '{{&provider}}',
    '{{{{raw}}}}{{x}}{{{{/raw}}}}',
  ],
];

const HELPERS = [
  ...[
    '{{lookup this "constructor"}}',
    '{{lookup (lookup this "constructor") "name"}}',
    '{{log "x"}}',
    '{{helperMissing}}',
  ],
  ...[
    '{{#with provider}}{{this}}{{/with}}',
    '{{#with (lookup this "constructor")}}{{this}}{{/with}}',
    '{{blockHelperMissing}}',
  ],
  ...[
    '{{#blockHelperMissing provider}}x{{/blockHelperMissing}}',
    '{{#provider}}x{{/provider}}',
    '{{^provider}}x{{/provider}}',
  ],
  ...[
    '{{if provider}}',
    '{{each claims}}',
    '{{#if provider claims}}x{{/if}}',
    '{{#if (if provider)}}x{{/if}}',
  ],
  ...[
    '{{#if provider includeZero=true}}x{{/if}}',
    '{{provider "x"}}',
    '{{provider x=1}}',
    '{{#each claims as |one|}}{{one}}{{/each}}',
  ],
  ...[
    '{{#each claims as |__proto__|}}x{{/each}}',
    '{{#if}}x{{/if}}',
    '{{#each}}x{{/each}}',
    '{{#unless}}x{{/unless}}',
  ],
];

const WALKS = [
  ...[
    '{{@root}}',
    '{{@root.constructor}}',
    '{{@root.provider}}',
    '{{@index}}',
    '{{@key}}',
    '{{@../root}}',
    '{{#if @root}}x{{/if}}',
  ],
  ...[
    '{{../provider}}',
    '{{../../provider}}',
    '{{../../../constructor}}',
    '{{this}}',
    '{{.}}',
    '{{this.provider}}x{{..}}',
  ],
  each('claims', '{{../../provider}}'),
  each('claims', '{{../constructor}}'),
  each('claims', '{{@root.provider}}'),
  each('claims', '{{constructor}}'),
  each('claims', '{{length}}'),
  each('provider', '{{this}}'),
  each('stay', 'x'),
  each('this', '{{this}}'),
  each('answers', '{{__proto__}}'),
  each('answers', '{{this}}'),
];

const LITERALS = [
  ...[
    '{{"constructor"}}',
    '{{1}}',
    '{{true}}',
    '{{undefined}}',
    '{{null}}',
    '{{#if "x"}}x{{/if}}',
    '{{#if 1}}x{{/if}}',
    '{{#each "abc"}}x{{/each}}',
  ],
  ...['{{#each 100000000}}x{{/each}}', "{{'provider'}}"],
];

const BOMBS = [
  each('claims', each('../claims', each('../../claims', 'x'))),
  each('claims', each('../claims', each('../../claims', each('../../../claims', 'x')))),
  '{{#if provider}}'.repeat(3) + '{{/if}}'.repeat(3),
  '{{#if provider}}'.repeat(500) + '{{/if}}'.repeat(500),
  '{{provider}}'.repeat(1600),
  'x'.repeat(20_001),
  `{{${'a'.repeat(19_000)}}}`,
  '{'.repeat(15_000),
  '{{'.repeat(9000),
  `{{!-- ${'-'.repeat(15_000)}`,
  '{{#if provider}}',
  '{{/if}}',
];

const UNREADABLE = ['\uE0000\uE001', 'x\u0000y', '\uD800', 'a\u0007', '\u001b[31m'];

/** What a body can hold in the place of a text: already parsed, it would be compiled as it is. */
export const NO_TEXTS: readonly unknown[] = [
  { type: 'Program', body: [{ type: 'MustacheStatement' }] },
  ...[null, undefined, 1, [], ['{{provider}}'], { toString: () => '{{provider}}' }],
];

export const HOSTILE: readonly string[] = [
  ...[...OF_NAMES, ...PARTS, ...HELPERS, ...WALKS, ...LITERALS, ...BOMBS, ...UNREADABLE],
];

/** Allowed, and as much as a template can ask for. */
export const GREEDY: readonly string[] = [
  each('claims', each('../claims', 'x'.repeat(19_000))),
  each('claims', each('../claims', '{{this}}'.repeat(900))),
  each('claims', '{{this}}'.repeat(900)),
];
