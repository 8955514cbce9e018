import { describe, expect, it } from '@jest/globals';
import { domainOf, readSender } from './mail.settings.js';

describe('the sender', () => {
  it.each([
    ['Kursbrücke <kursbruecke@stadt.example>', { name: 'Kursbrücke', address: 'kursbruecke@stadt.example' }],
    ['kursbruecke@stadt.example', { name: '', address: 'kursbruecke@stadt.example' }],
  ])('is read from %s', (text, sender) => {
    expect(readSender(text)).toEqual(sender);
    expect(domainOf(sender)).toBe('stadt.example');
  });

  it.each(['', 'Kursbrücke', 'a@b.example, c@d.example', 'x <a@b.example>\r\nBcc: c@d.example', '<<a@b.example>>'])(
    'is refused as %j',
    (text) => {
      expect(() => readSender(text)).toThrow('MAIL_FROM');
    },
  );
});
