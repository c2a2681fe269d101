import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { EncryptionKey } from '../settings/settings';

/** A key that is left out of ENCRYPTION_KEY while something is still sealed with it. */
export class KeyMissing extends Error {
  override name = 'KeyMissing';
}

/** Encrypts what is secret, each secret for its owner: what was encrypted for one is not opened for another. */
export interface Vault {
  seal(text: string, owner: string): string;
  /** Throws where the text was not sealed for this owner, and a KeyMissing where its key is not there any more. */
  open(sealed: string, owner: string): string;
}

/** A vault of AES-256-GCM; the first key seals, each of them opens what it sealed. */
export function createVault(keys: readonly EncryptionKey[]): Vault {
  const [first] = keys;
  if (!first) throw new Error('A vault needs a key.');
  const byId = new Map(keys.map(({ id, key }) => [id, key]));
  return {
    seal(text, owner) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', first.key, nonce).setAAD(Buffer.from(owner));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [Buffer.from(first.id), nonce, cipher.getAuthTag(), data].map(inBase64).join('.');
    },
    open(sealed, owner) {
      const [id = '', nonce = '', tag = '', data = ''] = sealed.split('.');
      const keyId = fromBase64(id).toString();
      const key = byId.get(keyId);
      if (!key) throw new KeyMissing(`ENCRYPTION_KEY has no key "${keyId}" any more.`);
      const decipher = createDecipheriv('aes-256-gcm', key, fromBase64(nonce)).setAAD(Buffer.from(owner));
      decipher.setAuthTag(fromBase64(tag));
      return Buffer.concat([decipher.update(fromBase64(data)), decipher.final()]).toString('utf8');
    },
  };
}

function inBase64(bytes: Buffer): string {
  return bytes.toString('base64url');
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
