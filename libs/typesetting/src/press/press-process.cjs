'use strict';
/**
 * The press: a process of its own that sets books as PDF, since the compiler's memory grows, and a fault in it must not take
 * the server along. It is sent `{ book, standards }` and answers `{ pdf, memory }` or `{ fault, memory }`.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const FONTS = [
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
];

/** What no book has asked for during so many books is forgotten. */
const REMEMBERED = 10;

const compiler = NodeCompiler.create({
  workspace: __dirname,
  fontArgs: [{ fontBlobs: FONTS.map((path) => readFileSync(require.resolve(path))) }],
});

process.on('message', ({ book, standards }) => {
  const printed = print(book, standards);
  process.send({ ...printed, memory: process.memoryUsage.rss() });
  compiler.evictCache(REMEMBERED);
});

function print(book, standards) {
  const compiled = compiler.compile({ mainFilePath: join(__dirname, 'letter.typ'), inputs: { book } });
  if (compiled.result === null) {
    return { fault: JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics())) };
  }
  const faults = [];
  for (const pdfStandard of standards) {
    try {
      return { pdf: compiler.pdf(compiled.result, { pdfStandard }) };
    } catch (error) {
      faults.push(error.message);
    }
  }
  return { fault: faults.join('\n') };
}
