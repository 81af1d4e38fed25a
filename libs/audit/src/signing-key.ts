import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretBox } from '@fristvakt/platform';

/** What a private key of Ed25519 begins with in PKCS #8; its 32 bytes follow. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that the heads of all chains here are signed with (Ed25519). It never stands in the database. */
@Injectable()
export class SigningKey {
  /** The public key (SubjectPublicKeyInfo, DER). */
  readonly publicKey: Buffer;
  /** The first 16 digits of the public key's SHA-256. */
  readonly id: string;
  private readonly privateKey: KeyObject;
  private readonly publicObject: KeyObject;

  constructor(box: SecretBox) {
    const key = Buffer.concat([PKCS8, box.keyFor('audit-signing')]);
    this.privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    this.publicObject = createPublicKey(this.privateKey);
    this.publicKey = this.publicObject.export({ format: 'der', type: 'spki' });
    this.id = createHash('sha256').update(this.publicKey).digest('hex').slice(0, 16);
  }

  sign(text: string): Buffer {
    return sign(null, Buffer.from(text), this.privateKey);
  }

  isSigned(text: string, signature: Buffer): boolean {
    return verify(null, Buffer.from(text), this.publicObject, signature);
  }
}
