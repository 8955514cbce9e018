import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

const [nameBytes, nonceBytes, tagBytes] = [4, 12, 16];

interface Key {
  readonly name: Buffer;
  readonly key: KeyObject;
}

/** Keeps the secrets of webhooks unreadable in the database: AES-256-GCM, bound to the webhook they belong to. */
export class SecretBox {
  readonly #keys: readonly Key[];
  readonly #current: Key;

  /** Keys are 32 bytes in base64; the first seals, the others open what was sealed before. */
  constructor(current: string, older: readonly string[] = []) {
    this.#current = readKey(current);
    this.#keys = [this.#current, ...older.map(readKey)];
  }

  seal(webhookId: string, secret: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const { name, key } = this.#current;
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(context(webhookId));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([name, nonce, cipher.getAuthTag(), sealed]);
  }

  open(webhookId: string, box: Buffer): string {
    const name = box.subarray(0, nameBytes);
    const known = this.#keys.find((key) => key.name.equals(name));
    if (!known) throw new Error('No key given opens this webhook secret: WEBHOOK_OLD_MASTER_KEYS lacks one.');
    const rest = box.subarray(nameBytes);
    const tag = rest.subarray(nonceBytes, nonceBytes + tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', known.key, rest.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(context(webhookId))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(rest.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  }
}

function context(webhookId: string): Buffer {
  return Buffer.from(`kursbruecke webhook secret ${webhookId}`);
}

function readKey(base64: string): Key {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== base64) {
    throw new Error('A webhook master key is not 32 bytes in base64.');
  }
  const name = createHash('sha256').update('kursbruecke webhook key').update(bytes).digest().subarray(0, nameBytes);
  return { name, key: createSecretKey(bytes) };
}
