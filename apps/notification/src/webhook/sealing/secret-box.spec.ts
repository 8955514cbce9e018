import { describe, expect, it } from '@jest/globals';
import { SecretBox } from './secret-box.js';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

describe('the secret of a webhook', () => {
  const sealed = new SecretBox(key(1)).seal('w1', 'whsec_secret');

  it('opens with the key that sealed it, also when another seals by now', () => {
    expect(new SecretBox(key(1)).open('w1', sealed)).toBe('whsec_secret');
    expect(new SecretBox(key(2), [key(1)]).open('w1', sealed)).toBe('whsec_secret');
    expect(sealed.includes('secret')).toBe(false);
  });

  it('does not open with another key, for another webhook, or when a bit of it has changed', () => {
    expect(() => new SecretBox(key(2)).open('w1', sealed)).toThrow('WEBHOOK_OLD_MASTER_KEYS');
    expect(() => new SecretBox(key(1)).open('w2', sealed)).toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => new SecretBox(key(1)).open('w1', changed)).toThrow();
  });

  it.each(['', 'short', Buffer.alloc(16).toString('base64')])('is not sealed with %j', (wrong) =>
    expect(() => new SecretBox(wrong)).toThrow('32 bytes'),
  );
});
