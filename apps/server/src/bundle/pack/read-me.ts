import { fullDate } from '@fristvakt/wording';
import type { EntryKind, MadeEntry } from '../bundle-part';
import type { BundleHead } from './bundle-head';
import { made } from './described';
import type { Described } from './described';

const WHAT_IT_IS: readonly { readonly kind: EntryKind; readonly name: string; readonly text: string }[] = [
  { kind: 'file', name: 'Akt.pdf', text: 'hela ärendet i en fil, med innehåll och bokmärken' },
  { kind: 'chronology', name: 'Kronologi.csv', text: 'vad som hände, för kalkylprogram' },
  { kind: 'receipt', name: 'Fristkvitton', text: 'hur varje frist har räknats fram, steg för steg' },
  { kind: 'plan', name: 'Atgardsplan.pdf', text: 'brister, åtgärder och om de höll' },
  { kind: 'letter', name: 'Skrivelser', text: 'vad anordnaren har skrivit' },
  { kind: 'enclosure', name: 'Bilagor', text: 'handlingarna i ärendet, efter nummer' },
  {
    ...{ kind: 'case-file', name: 'Arendefil.yaml' },
    text: 'ärendets händelser, för Fristvakt (fristvakt replay Arendefil.yaml)',
  },
];

/** What to do with the bundle, for who gets it and has nothing but a computer. */
export function readMeOf(head: BundleHead, files: readonly Described[]): MadeEntry {
  const lines = [
    ...[head.title, head.provider, ''],
    `Sammanställd av ${head.madeBy} ${fullDate(head.day, 'sv')}. Ställning: ${head.status}.`,
    ...['', 'Börja med Akt.pdf, eller öppna index.html i en webbläsare: där står varje fil med en länk.', ''],
    ...WHAT_IT_IS.filter(({ kind }) => files.some((file) => file.kind === kind)).map(
      ({ name, text }) => `${name.padEnd(17)}${text}`,
    ),
    ...['manifest.json    varje fil med storlek och kontrollsumma'],
    ...['SHA256SUMS       samma kontrollsummor, för sha256sum', ''],
    'Så ser man att ingenting har ändrats:',
    '  Linux:    sha256sum -c SHA256SUMS',
    '  Mac:      shasum -a 256 -c SHA256SUMS',
    '  Windows:  certutil -hashfile Akt.pdf SHA256, och jämför med raden i SHA256SUMS',
    ...(head.leftOut.length === 0 ? [] : ['', 'Inte med:', ...head.leftOut.map((text) => `  ${text}`)]),
  ];
  return made('LAS MIG.txt', 'Läs mig', 'read-me', `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`);
}
