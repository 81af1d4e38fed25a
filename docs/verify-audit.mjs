// Verifies an export of an audit chain without the program that made it. Node 20, nothing else:
//   node verify-audit.mjs EXPORT.ndjson [KEY-ID]     KEY-ID: of the signing key, as you know it from elsewhere
// Prints "N entries, chain intact", or the first fault with the number of its entry, and ends with 1.
import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const [file = '', knownKey] = process.argv.slice(2);
const hex = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const fail = (seq, kind) => process.exit(console.log(`entry ${seq}: ${kind}`) ?? 1);
const hashes = [hex('fristvakt-audit/1')];
// Entry → name of a value → salted hash, until it is seen or told to be erased; day of a head → entry that tells of it.
const [told, signedDays, heads] = [new Map(), new Map(), []];
let header, end, key, keyId;
function entry({ seq, at, actor, action, subject, detail, previousHash, hash }) {
  const last = hashes.length - 1;
  if (seq !== last + 1) fail(Math.min(seq, last + 1), seq > last ? 'entry-missing' : 'entry-out-of-order');
  if (previousHash !== hashes[last]) fail(seq, 'previous-hash');
  const line = [hashes[last], header.organisation, seq, at, actor, action, subject, detail].join('\n');
  if (hex(line) !== hash) fail(seq, 'hash');
  hashes.push(hash);
  const { values = {}, seqs = [], day } = JSON.parse(detail);
  const salted = Object.entries(values ?? {}).filter(([, value]) => /^[\da-f]{64}$/.test(value));
  if (salted.length > 0) told.set(seq, new Map(salted));
  if (action === 'audit.values-erased') for (const one of seqs) told.delete(one);
  if (action === 'audit.head-signed') signedDays.set(day, seq);
}
function value({ seq, name, salt, value: text }) {
  const hash = told.get(seq)?.get(name);
  if (hash === undefined) fail(seq, 'value-unknown');
  if (hex(Buffer.from(salt, 'hex'), text) !== hash) fail(seq, 'value');
  told.get(seq).delete(name);
}
for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  const data = JSON.parse(line);
  if (header === undefined) {
    const der = Buffer.from(data.publicKey, 'base64');
    key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    [header, keyId] = [data, hex(der).slice(0, 16)];
    if (keyId !== (knownKey ?? keyId)) fail(0, 'head-key');
  }
  if (data.entry) entry(data.entry);
  if (data.value) value(data.value);
  if (data.head) heads.push(data.head);
  if (data.end) ({ end } = data);
}
for (const { day, seq, hash, signedAt, signature, ...head } of heads) {
  if (head.keyId !== keyId) fail(seq, 'head-key');
  const text = ['fristvakt-audit-head/1', header.organisation, day, seq, hash, signedAt].join('\n');
  if (!verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))) fail(seq, 'head-signature');
  if (seq >= hashes.length) fail(hashes.length, 'tail-cut');
  if (hash !== hashes[seq]) fail(seq, 'head-hash');
  if (!signedDays.delete(day)) fail(hashes.length, 'tail-cut');
}
if (!(end?.length < hashes.length)) fail(hashes.length, 'tail-cut');
if (end.length !== hashes.length - 1 || end.hash !== hashes.at(-1)) fail(hashes.length - 1, 'chain-end');
for (const [, seq] of signedDays) fail(seq, 'head-missing');
for (const [seq, left] of told) if (left.size > 0) fail(seq, 'value-missing');
console.log(`${hashes.length - 1} entries, chain intact`);
