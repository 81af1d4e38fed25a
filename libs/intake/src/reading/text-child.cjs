'use strict';
/**
 * Takes the text out of one file, in a process of its own: what a stranger sent is opened here, without the database, without
 * settings, and killed when it takes too long. `node text-child.cjs pdf|docx|mail`; the file comes on standard input, the
 * answer goes to file descriptor 3 as one line of JSON: what was found, or `{"fault": …}`.
 */
const { Buffer } = require('node:buffer');
const { createWriteStream } = require('node:fs');
const { setInterval } = require('node:timers');

const MOST_PAGES = 200;
/** Characters of all pages together; a letter of 200 full pages has fewer. */
const MOST_TEXT = 1_500_000;
/** Of a packed file: files in it, bytes when unpacked, and how many times larger that makes it. */
const ZIP = { entries: 2000, bytes: 60 * 1024 * 1024, ratio: 150, free: 2 * 1024 * 1024 };
/** Bytes of memory, after which this process ends itself. */
const MOST_MEMORY = 800 * 1024 * 1024;
const MOST_ATTACHMENTS = 50;

class Fault extends Error {}

const watch = setInterval(() => {
  if (process.memoryUsage.rss() > MOST_MEMORY) process.exit(7);
}, 100);
watch.unref();

const OPENERS = { pdf: textOfPdf, docx: textOfWord, mail: textOfMail };

async function main() {
  const opener = OPENERS[process.argv[2]];
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  let found;
  try {
    found = await opener(Buffer.concat(chunks));
  } catch (error) {
    found = { fault: error instanceof Fault ? error.message : 'file-broken' };
  }
  const out = createWriteStream('', { fd: 3 });
  out.end(JSON.stringify(found), () => process.exit(0));
}

/** Each piece of text of each page, with where it stands in points from the lower left corner. */
async function textOfPdf(bytes) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    ...{ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, enableXfa: false },
    ...{ disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, stopAtErrors: false },
  });
  let document;
  try {
    document = await task.promise;
  } catch (error) {
    throw new Fault(error?.name === 'PasswordException' ? 'encrypted' : 'file-broken');
  }
  if (document.numPages > MOST_PAGES) throw new Fault('too-many-pages');
  const pages = [];
  let size = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (typeof item.str !== 'string' || item.str.trim() === '') return [];
      size += item.str.length;
      const [a, b, , , x, y] = item.transform;
      return [
        {
          text: item.str,
          x,
          y,
          width: item.width,
          height: item.height,
          turned: Math.abs(b) > Math.abs(a) * 0.1,
        },
      ];
    });
    if (size > MOST_TEXT) throw new Fault('too-much-text');
    pages.push(pieces);
    page.cleanup();
  }
  return { pages };
}

/** The text of a Word file as HTML, and its heads and feet as WordprocessingML. */
async function textOfWord(bytes) {
  const margins = await unpacked(bytes, /^word\/(?:header|footer)\d*\.xml$/);
  const mammoth = require('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), includeDefaultStyleMap: true },
  );
  const size = margins.reduce((sum, [, text]) => sum + text.length, value.length);
  if (size > MOST_TEXT) throw new Fault('too-much-text');
  const of = (name) => margins.filter(([path]) => path.includes(name)).map(([, text]) => text);
  return { html: value, headers: of('header'), footers: of('footer') };
}

/** Unpacks every file to the end, so that none is larger than it says, and keeps those that are wanted. */
function unpacked(bytes, wanted) {
  const { fromBuffer } = require('yauzl');
  return new Promise((resolve, reject) => {
    const fail = (fault) => reject(new Fault(fault));
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return fail('file-broken');
      if (zip.entryCount > ZIP.entries) return fail('packed-too-much');
      const kept = [];
      let [all, isWord] = [0, false];
      zip.on('error', () => fail('file-broken'));
      zip.on('end', () => (isWord ? resolve(kept) : fail('not-a-letter')));
      zip.on('entry', (entry) => {
        isWord ||= entry.fileName === 'word/document.xml';
        if ((entry.generalPurposeBitFlag & 1) === 1) return fail('encrypted');
        zip.openReadStream(entry, (opening, stream) => {
          if (opening) return fail('file-broken');
          const parts = [];
          stream.on('error', () => fail('file-broken'));
          stream.on('data', (part) => {
            all += part.length;
            if (all > ZIP.bytes || all > Math.max(ZIP.free, bytes.length * ZIP.ratio)) {
              stream.destroy();
              return fail('packed-too-much');
            }
            if (wanted.test(entry.fileName)) parts.push(part);
          });
          stream.on('end', () => {
            if (wanted.test(entry.fileName))
              kept.push([entry.fileName, Buffer.concat(parts).toString('utf8')]);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** The head and text of a mail, and its attachments. */
async function textOfMail(bytes) {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 });
  const text = mail.text ?? '';
  const html = mail.html ?? '';
  if (text.length + html.length > MOST_TEXT) throw new Fault('too-much-text');
  if (mail.attachments.length > MOST_ATTACHMENTS) throw new Fault('too-many-attachments');
  const sent = mail.date === undefined ? NaN : Date.parse(mail.date);
  return {
    from: addressOf(mail.from),
    subject: mail.subject ?? '',
    sentOn: Number.isNaN(sent) ? '' : DAY.format(sent),
    ...{ text, html },
    attachments: mail.attachments.map(({ filename, content }) => ({
      name: filename ?? '',
      base64: Buffer.from(content).toString('base64'),
    })),
  };
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

const addressOf = (from) => (from === undefined ? '' : `${from.name ?? ''} <${from.address ?? ''}>`.trim());

void main();
