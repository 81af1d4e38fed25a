import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { JsonGeneralName, X509Certificate } from '@peculiar/x509';

/** What a TLS server shows, and its key; PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

interface Authority {
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: X509Certificate;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** Longer than any test runs. */
const VALIDITY = { notBefore: new Date('2020-01-01'), notAfter: new Date('2120-01-01') };

/** Certificates for tests: of an authority that nobody knows, and signed by nobody. */
export class Certificates {
  private constructor(
    private readonly folder: string,
    private readonly by: Authority,
  ) {}

  static async make(): Promise<Certificates> {
    const keys = await newKeys();
    const certificate = await X509CertificateGenerator.createSelfSigned({
      ...{ name: 'CN=Test authority', keys, ...VALIDITY, signingAlgorithm: ALGORITHM },
      extensions: [new BasicConstraintsExtension(true, undefined, true)],
    });
    const folder = mkdtempSync(join(tmpdir(), 'fristvakt-certificates-'));
    writeFileSync(join(folder, 'ca.pem'), certificate.toString('pem'));
    return new Certificates(folder, { keys, certificate });
  }

  /** The file of the authority, as `NODE_EXTRA_CA_CERTS` wants it. */
  get authority(): string {
    return join(this.folder, 'ca.pem');
  }

  /** For a host by its name (`dns`) or address (`ip`), signed by the authority. */
  async signed(type: 'dns' | 'ip', value: string): Promise<Certificate> {
    const keys = await newKeys();
    const certificate = await X509CertificateGenerator.create({
      ...{ subject: 'CN=x', issuer: this.by.certificate.subject, ...VALIDITY, signingAlgorithm: ALGORITHM },
      ...{ publicKey: keys.publicKey, signingKey: this.by.keys.privateKey },
      extensions: [named({ type, value })],
    });
    return asPem(keys, certificate);
  }

  async selfSigned(value: string): Promise<Certificate> {
    const keys = await newKeys();
    const certificate = await X509CertificateGenerator.createSelfSigned({
      ...{ name: 'CN=x', keys, ...VALIDITY, signingAlgorithm: ALGORITHM },
      extensions: [named({ type: 'dns', value })],
    });
    return asPem(keys, certificate);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const newKeys = async (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

const named = (name: JsonGeneralName): SubjectAlternativeNameExtension =>
  new SubjectAlternativeNameExtension([name]);

async function asPem(
  { privateKey }: webcrypto.CryptoKeyPair,
  certificate: X509Certificate,
): Promise<Certificate> {
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`,
    cert: certificate.toString('pem'),
  };
}
