import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { filesIn } from './views';

/** A file that pages use, in every way it is sent. */
interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  /** Missing where packing gains nothing: a font is packed already. */
  readonly gzip?: Buffer;
  readonly br?: Buffer;
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
    const asset = type.startsWith('font/')
      ? {}
      : { gzip: gzipSync(plain, { level: 9 }), br: brotliCompressSync(plain) };
    this.files.set(full, { type, plain, ...asset });
    return `/assets/${full}`;
  }
}
