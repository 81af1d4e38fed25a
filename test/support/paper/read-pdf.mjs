/** Reads what a PDF says and is made of. Runs in a thread of its own, since the reader is an ES module that jest cannot load. */
import { parentPort } from 'node:worker_threads';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

parentPort.on('message', async ({ id, data }) => {
  parentPort.postMessage({ id, ...(await read(data).then(told, broken)) });
});

const told = (pdf) => ({ pdf });
const broken = (error) => ({ fault: String(error) });

async function read(data) {
  const file = await getDocument({ data, verbosity: 0, isEvalSupported: false }).promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    pages.push(await readPage(await file.getPage(number)));
  }
  const { info, metadata } = await file.getMetadata();
  const marks = await file.getMarkInfo();
  const outline = await file.getOutline();
  await file.destroy();
  return {
    pages: pages.map(({ text }) => text),
    tags: pages.flatMap(({ tags }) => tags),
    fonts: Object.assign({}, ...pages.map(({ fonts }) => fonts)),
    marked: marks?.Marked === true,
    language: info.Language ?? null,
    title: info.Title ?? null,
    author: info.Author ?? null,
    created: info.CreationDate ?? null,
    archival: [metadata?.get('pdfaid:part'), metadata?.get('pdfaid:conformance')].join(''),
    outline: (outline ?? []).map(({ title }) => title),
  };
}

async function readPage(page) {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const tree = await page.getStructTree();
  const { fnArray, argsArray } = await page.getOperatorList();
  const ids = new Set(argsArray.filter((_, at) => fnArray[at] === OPS.setFont).map(([font]) => font));
  const fonts = [...ids].map((font) => page.commonObjs.get(font));
  return {
    text: items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''),
    tags: tree === null ? [] : rolesIn(tree),
    fonts: Object.fromEntries(fonts.map(({ name, missingFile }) => [name, missingFile !== true])),
  };
}

const rolesIn = ({ role, children = [] }) => [role, ...children.flatMap(rolesIn)].filter(Boolean);
