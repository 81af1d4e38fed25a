import { fullDate } from '@fristvakt/wording';
import { sizeText } from '../../pages/size-text';
import type { BundleEntry, MadeEntry } from '../bundle-part';
import type { BundleHead } from './bundle-head';
import { made } from './described';
import type { Described } from './described';

/** In which order and under which heading files are listed. */
const GROUPS: readonly (readonly [title: string, kinds: readonly BundleEntry['kind'][]])[] = [
  ['Akten', ['file', 'chronology']],
  ['Fristkvitton', ['receipt']],
  ['Åtgärdsplan', ['plan']],
  ['Skrivelser', ['letter']],
  ['Bilagor', ['enclosure']],
  ['För Fristvakt', ['case-file']],
  ['Om akten', ['read-me']],
];

/** A page that opens in any browser without a network: every file with its link, its size and its sum. */
export function indexPageOf(head: BundleHead, files: readonly Described[]): MadeEntry {
  const groups = GROUPS.map(([title, kinds]) => ({
    title,
    files: files.filter(({ kind }) => kinds.includes(kind)),
  })).filter((group) => group.files.length > 0);
  return made('index.html', 'Innehållsförteckning för webbläsare', 'index', pageOf(head, groups));
}

interface Group {
  readonly title: string;
  readonly files: readonly Described[];
}

const pageOf = (head: BundleHead, groups: readonly Group[]): string => `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escaped(head.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="over">${escaped(head.provider)}</p>
<h1>${escaped(head.title)}</h1>
<dl>
<dt>Ställning</dt><dd>${escaped(head.status)}</dd>
<dt>Avser</dt><dd>${escaped(fullDate(head.day, 'sv'))}</dd>
<dt>Sammanställd av</dt><dd>${escaped(head.madeBy)}</dd>
</dl>
${groups.map(groupOf).join('\n')}
${leftOutOf(head.leftOut)}
<footer>
<p>Kontrollsumman (SHA-256) visar att en fil är som den var när akten sammanställdes. Alla finns i <a href="manifest.json">manifest.json</a> och <a href="SHA256SUMS">SHA256SUMS</a>; LAS MIG.txt säger hur de prövas.</p>
</footer>
</main>
</body>
</html>
`;

const groupOf = ({ title, files }: Group): string => `<section>
<h2>${escaped(title)}</h2>
<ul>
${files.map(lineOf).join('\n')}
</ul>
</section>`;

const lineOf = ({ path, title, size, sha256 }: Described): string =>
  `<li><a href="${escaped(hrefOf(path))}">${escaped(title)}</a> <span class="size">${escaped(path)}, ${escaped(sizeText(size, 'sv'))}</span><code>${sha256}</code></li>`;

const leftOutOf = (texts: readonly string[]): string =>
  texts.length === 0
    ? ''
    : `<section>\n<h2>Inte med</h2>\n<ul>\n${texts.map((text) => `<li>${escaped(text)}</li>`).join('\n')}\n</ul>\n</section>`;

/** The address of a file beside the page. */
const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
body{margin:0;padding:2rem 1rem}
main{max-width:46rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.1rem;margin:2rem 0 .25rem;padding-bottom:.25rem;border-bottom:1px solid #8888}
.over{margin:0;opacity:.75}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.25rem;margin:0}
dt{opacity:.75}
dd{margin:0}
ul{list-style:none;margin:0;padding:0}
li{padding:.55rem 0;border-bottom:1px solid #8883;overflow-wrap:anywhere}
a{font-weight:600}
.size{display:block;font-size:.9rem;opacity:.8}
code{display:block;font:.8rem/1.4 ui-monospace,Consolas,Menlo,monospace;opacity:.75;overflow-wrap:anywhere}
footer{margin-top:2rem;font-size:.9rem;opacity:.85}
@media print{body{padding:0}a{color:inherit}}
`;
