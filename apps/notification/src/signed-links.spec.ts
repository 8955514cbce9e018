import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimedId, linkPurposes, SignedLinks } from './signed-links.js';

const consoleUrl = 'https://kursbruecke.example';
const secret = randomBytes(32).toString('base64');
const links = new SignedLinks({ consoleUrl, secret });
const target = { subscriptionId: randomUUID(), linkSecret: randomBytes(32) };

describe('a signed link', () => {
  it('is good for what it was made for, and for nothing else', () => {
    for (const made of linkPurposes) {
      const token = links.token(made, target);
      for (const asked of linkPurposes) expect(links.isGenuine(asked, token, target)).toBe(made === asked);
    }
  });

  it('names its subscription, and stays the same', () => {
    const token = links.token('feed', target);
    expect(claimedId(token)).toBe(target.subscriptionId);
    expect(links.token('feed', target)).toBe(token);
    expect(links.url('preferences', target)).toMatch(/^https:\/\/kursbruecke\.example\/preferences\/[\w-]{64}$/);
  });

  it.each([
    ['another subscription', { ...target, subscriptionId: randomUUID() }],
    ['the same subscription once its secret has changed', { ...target, linkSecret: randomBytes(32) }],
  ])('is worth nothing for %s', (_, other) => {
    expect(links.isGenuine('preferences', links.token('preferences', target), other)).toBe(false);
  });

  it('outlives a change of the service’s secret while the old one is kept, and no longer', () => {
    const token = links.token('unsubscribe', target);
    const next = randomBytes(32).toString('base64');
    const changing = new SignedLinks({ consoleUrl, secret: next, oldSecrets: [secret] });
    expect(changing.isGenuine('unsubscribe', token, target)).toBe(true);
    expect(changing.token('unsubscribe', target)).not.toBe(token);
    expect(new SignedLinks({ consoleUrl, secret: next }).isGenuine('unsubscribe', token, target)).toBe(false);
  });

  it('is refused with any of its characters changed', () => {
    const token = links.token('preferences', target);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(links.isGenuine('preferences', token.slice(0, at) + other + token.slice(at + 1), target)).toBe(false);
    }
  });

  it('is refused without an error whatever is written in its place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{60,68}$/)), (text) => {
        expect(links.isGenuine('preferences', text, target)).toBe(false);
      }),
    );
    expect(claimedId(`${links.token('feed', target)}\n`)).toBeUndefined();
  });

  it('needs a secret of 32 bytes', () => {
    expect(() => new SignedLinks({ consoleUrl, secret: 'short' })).toThrow('LINK_SECRET');
    expect(() => new SignedLinks({ consoleUrl, secret, oldSecrets: ['x'] })).toThrow('LINK_SECRET');
  });
});
