import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomFillSync } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NONCES_DRAWN = 256;

/** Writes what people said so that only the bot itself can read it again. */
export interface Seal {
  close(text: string): string;
  /** Undefined for what was sealed for another bot, or was changed since. */
  open(sealed: string): string | undefined;
}

/**
 * A seal whose key comes from the bot's token, which every replica has and no database holds. Files and backups of a database keep traces of what was
 * deleted from it; of a message they keep nothing that can be read.
 */
export function createSeal(token: string): Seal {
  const key = createSecretKey(new Uint8Array(hkdfSync('sha256', token, '', 'inbox', 32)));
  const nextNonce = drawNonces();
  return {
    close(text) {
      const nonce = nextNonce();
      const cipher = createCipheriv(CIPHER, key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },

    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      try {
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return (
          decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        return undefined;
      }
    },
  };
}

/** Nonces that are good until the next one is asked for. Drawing many at once takes about as long as drawing one. */
function drawNonces(): () => Uint8Array {
  const drawn = new Uint8Array(NONCES_DRAWN * NONCE_BYTES);
  let used = NONCES_DRAWN;
  return () => {
    if (used === NONCES_DRAWN) {
      randomFillSync(drawn);
      used = 0;
    }
    used += 1;
    return drawn.subarray((used - 1) * NONCE_BYTES, used * NONCE_BYTES);
  };
}
