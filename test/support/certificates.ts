import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a TLS server shows, and its key; PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Certificates for tests, made by `openssl` and gone with its folder: of an authority that nobody knows, and signed by nobody. */
export class Certificates {
  private readonly folder = mkdtempSync(join(tmpdir(), 'fristvakt-certificates-'));
  private made = 0;

  constructor() {
    this.openssl(
      'req',
      '-x509',
      ...NEW_KEY,
      '-subj',
      '/CN=Test authority',
      '-days',
      '2',
      ...this.files('ca'),
    );
  }

  /** The file of the authority, as `NODE_EXTRA_CA_CERTS` wants it. */
  get authority(): string {
    return this.path('ca.pem');
  }

  /** For a name of a host (`DNS:…`) or an address (`IP:…`), signed by the authority. */
  signed(subject: string): Certificate {
    const name = this.next();
    this.openssl(
      'req',
      '-new',
      ...NEW_KEY,
      '-subj',
      '/CN=x',
      '-keyout',
      this.path(`${name}.key`),
      '-out',
      this.path(`${name}.csr`),
    );
    writeFileSync(this.path(`${name}.ext`), `subjectAltName=${subject}\n`);
    const by = ['-CA', this.path('ca.pem'), '-CAkey', this.path('ca.key'), '-CAcreateserial', '-days', '2'];
    const about = ['-in', this.path(`${name}.csr`), '-extfile', this.path(`${name}.ext`)];
    this.openssl('x509', '-req', ...about, ...by, '-out', this.path(`${name}.pem`));
    return this.read(name);
  }

  selfSigned(subject: string): Certificate {
    const name = this.next();
    const about = ['-subj', '/CN=x', '-addext', `subjectAltName=${subject}`, '-days', '2'];
    this.openssl('req', '-x509', ...NEW_KEY, ...about, ...this.files(name));
    return this.read(name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private next(): string {
    this.made += 1;
    return `server-${String(this.made)}`;
  }

  private path(file: string): string {
    return join(this.folder, file);
  }

  private files(name: string): readonly string[] {
    return ['-keyout', this.path(`${name}.key`), '-out', this.path(`${name}.pem`)];
  }

  private read(name: string): Certificate {
    const [key, cert] = ['key', 'pem'].map((end) => readFileSync(this.path(`${name}.${end}`), 'utf8'));
    return { key: key ?? '', cert: cert ?? '' };
  }

  private openssl(...words: readonly string[]): void {
    execFileSync('openssl', words, { stdio: 'pipe' });
  }
}
