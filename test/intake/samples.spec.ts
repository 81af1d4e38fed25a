import { textOfFile } from '@fristvakt/intake';
import { readLetter } from '@fristvakt/letter-reading';
import { COURT_SAMPLES } from './letters/court-samples';
import { SUPERVISION_SAMPLES } from './letters/ivo-samples';
import { LICENCE_SAMPLES } from './letters/licence-samples';
import { fileOf } from './letters/made-file';
import { READ_ON } from './letters/sample';

test('x', async () => {
  for (const sample of [...SUPERVISION_SAMPLES, ...LICENCE_SAMPLES, ...COURT_SAMPLES]) {
    const { bytes } = await fileOf(sample);
    const t = Date.now();
    const text = await textOfFile(bytes);
    if ('fault' in text) { console.log(sample.name, text); continue; }
    const reading = readLetter({ pages: text.pages, isMail: text.isMail, readOn: READ_ON as never });
    process.stderr.write(`\n=== ${sample.name} ${Date.now() - t} ms\n${process.env.SHOW ? text.pages.join('\n-----\n') : ''}\n${reading.fields.map((f) => `   ${f.name}=${f.value} ${f.certainty === 'sure' ? '' : '? ' + f.why.join(' ')} ${JSON.stringify((sample.truth as any)[f.name])?.includes(f.value ?? 'null') ? '' : '  <<<<< ' + JSON.stringify((sample.truth as any)[f.name])}`).join('\n')}\n`);
    const found = new Set(reading.fields.map((f) => f.name as string));
    for (const n of Object.keys(sample.truth)) if (!found.has(n)) process.stderr.write(`   MISSING ${n} ${JSON.stringify((sample.truth as any)[n])}\n`);
  }
});
