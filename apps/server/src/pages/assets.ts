import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { filesIn } from './views';

/** How a file can be packed, the smallest first. */
export const PACKINGS = ['br', 'gzip'] as const;
type Packing = (typeof PACKINGS)[number];

const [gzipped, brotlied] = [promisify(gzip), promisify(brotliCompress)];

/** As small as it gets, which takes a quarter of a second for the style. */
const PACK: Readonly<Record<Packing, (plain: Buffer) => Promise<Buffer>>> = {
  br: async (plain) => brotlied(plain),
  gzip: async (plain) => gzipped(plain, { level: 9 }),
};

/** A file that pages use, in every way it is sent. It is packed once, when it is first asked for so: no start waits for it. */
class Asset {
  private readonly packed = new Map<Packing, Promise<Buffer>>();

  constructor(
    readonly type: string,
    readonly plain: Buffer,
  ) {}

  /** Whether packing gains anything: a font is packed already. */
  get isWorthPacking(): boolean {
    return !this.type.startsWith('font/');
  }

  async as(packing: Packing): Promise<Buffer> {
    const begun = this.packed.get(packing) ?? PACK[packing](this.plain);
    this.packed.set(packing, begun);
    return begun;
  }
}

/** What is taken of the foundation, in its order. */
const FOUNDATION = [
  ...['base', 'heading', 'paragraph', 'link', 'button', 'label', 'input', 'field', 'fieldset', 'details'],
  ...['table', 'tag', 'alert', 'card', 'breadcrumbs', 'pagination', 'skip-link', 'validation-message'],
  ...['error-summary', 'divider'],
];

/** Our own look over it, in its order; what belongs to one feature stands beside its templates. */
const OWN = [
  ...['colours', 'ground', 'frame', 'parts', 'tables', 'forms', 'around', 'phone', 'paper', 'deadline-lines'],
];

/** Where a package lies, by a file of it that it lets others name. */
const folderOf = (file: string): string => dirname(require.resolve(file));
const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

/** The files beside the pages: read once, named by their content, so that a browser may keep them for ever. */
@Injectable()
export class Assets {
  private readonly files = new Map<string, Asset>();
  readonly addresses: {
    readonly style: string;
    readonly script: string;
    readonly htmx: string;
    readonly icons: string;
    readonly font: string;
    readonly favicon: string;
  };

  constructor() {
    const own = join(__dirname, 'assets');
    const font = this.add(
      ...(['font', 'woff2', 'font/woff2'] as const),
      readFileSync(
        join(
          folderOf('@fontsource-variable/source-sans-3/package.json'),
          'files',
          'source-sans-3-latin-wght-normal.woff2',
        ),
      ),
    );
    const css = join(folderOf('@digdir/designsystemet-css'), '..');
    const style = [
      read(css, 'theme', 'designsystemet.css'),
      ...FOUNDATION.map((part) => read(css, 'src', `${part}.css`)),
      ...OWN.map((part) => read(own, `${part}.css`).replaceAll('{{font}}', font)),
      ...filesIn('views', '.css').map((path) => read(path)),
    ].join('\n');
    this.addresses = {
      font,
      style: this.add('style', 'css', 'text/css; charset=utf-8', Buffer.from(style)),
      script: this.add(
        'script',
        'js',
        'text/javascript; charset=utf-8',
        Buffer.from(read(own, 'fristvakt.js')),
      ),
      htmx: this.add(
        ...(['htmx', 'js', 'text/javascript; charset=utf-8'] as const),
        readFileSync(join(folderOf('htmx.org/package.json'), 'dist', 'htmx.min.js')),
      ),
      icons: this.add('icons', 'svg', 'image/svg+xml', Buffer.from(read(own, 'icons.svg'))),
      favicon: this.add('favicon', 'svg', 'image/svg+xml', Buffer.from(read(own, 'favicon.svg'))),
    };
  }

  /** A file by its name as it stands in addresses. */
  find(name: string): Asset | undefined {
    return this.files.get(name);
  }

  private add(name: string, extension: string, type: string, plain: Buffer): string {
    const mark = createHash('sha256').update(plain).digest('base64url').slice(0, 10);
    const full = `${name}-${mark}.${extension}`;
    this.files.set(full, new Asset(type, plain));
    return `/assets/${full}`;
  }
}
