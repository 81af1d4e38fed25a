import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/**
 * Encrypts and signs under keys drawn from one secret, a key of its own for each purpose (HKDF-SHA-256). What is sealed
 * for one place (`about`: the row it stands in) cannot be opened at another (AES-256-GCM with associated data).
 */
export class SecretBox {
  private readonly keys = new Map<string, Buffer>();

  /** `secret`: 32 bytes. */
  constructor(private readonly secret: Buffer) {
    if (secret.length !== 32) throw new RangeError('a secret key has 32 bytes');
  }

  /** The key for a purpose, for uses that need the key itself. */
  keyFor(purpose: string): Buffer {
    const known = this.keys.get(purpose);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', this.secret, '', `fristvakt/${purpose}`, 32));
    this.keys.set(purpose, key);
    return key;
  }

  seal(purpose: string, about: string, plain: Buffer): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), nonce).setAAD(Buffer.from(about));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws where the bytes were not sealed by this secret, for this purpose, about this. */
  open(purpose: string, about: string, sealed: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), sealed.subarray(0, NONCE))
      .setAAD(Buffer.from(about))
      .setAuthTag(sealed.subarray(sealed.length - TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
  }

  /** A code that only who has the secret can make of a text. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.keyFor(purpose)).update(text).digest('base64url');
  }

  isSigned(purpose: string, text: string, code: string): boolean {
    const expected = Buffer.from(this.sign(purpose, text));
    const given = Buffer.from(code);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
