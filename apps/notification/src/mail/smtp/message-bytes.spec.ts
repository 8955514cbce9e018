import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import { inLinesOfBase64, messageBytes } from './message-bytes.js';

const fixed = {
  from: { name: 'Kursbrücke', address: 'kursbruecke@stadt.example' },
  to: { name: '', address: 'reader@jobcenter.example' },
  messageId: '<1@stadt.example>',
  date: new Date('2026-11-21T07:30:00Z'),
  textEncoding: 'base64',
  baseBoundary: 'fixed',
  xMailer: false,
} as const;
const picture = { cid: 'logo', content: Buffer.from([1, 2, 3]), contentType: 'image/png' };
const invitation = { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', filename: 'termin.ics' };
const composed = (mail: object) => new MailComposer({ ...fixed, ...mail }).compile();

describe('the bytes of a message', () => {
  const content = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constant('.\r\n..\n'), longText());
  it('are those nodemailer would stream, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(content, content, fc.string(), async (html, text, subject) => {
        const mail = { subject, html, text };
        expect(messageBytes(composed(mail))?.bytes).toEqual(await composed(mail).build());
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a picture in it', { attachments: [picture] }],
    ['a calendar entry', { icalEvent: invitation }],
    ['both', { attachments: [picture], icalEvent: invitation }],
    ['headers of its own', { headers: { 'List-Unsubscribe': `<https://kursbruecke.example/${'a'.repeat(90)}>` } }],
  ])('are those as well with %s', async (_, more) => {
    const mail = { subject: 'Ärztinnen', html: '<p>ß</p>', text: 'ß', ...more };
    expect(messageBytes(composed(mail))?.bytes).toEqual(await composed(mail).build());
  });

  it('need no escaping once all of it is base64', () => {
    fc.assert(
      fc.property(content, content, fc.string(), (html, text, subject) => {
        const message = messageBytes(composed({ subject, html: Buffer.from(html), text: Buffer.from(text) }));
        expect(message?.isPlain).toBe(true);
        const lines = message?.bytes.toString('latin1').split('\r\n') ?? [];
        expect(lines.filter((line) => /^\.|[\r\n]/.test(line))).toEqual([]);
        expect(lines.at(-1)).toBe('');
      }),
      { numRuns: 30 },
    );
    expect(messageBytes(composed({ subject: '', text: '.\n..' }))?.isPlain).toBe(false);
  });

  it('are left to nodemailer where it has to fetch or to quote', () => {
    expect(messageBytes(composed({ html: { path: '/nowhere' }, text: 'a' }))).toBeUndefined();
    expect(messageBytes(composed({ textEncoding: 'quoted-printable', text: 'ß'.repeat(100) }))).toBeUndefined();
  });
});

it('base64 comes in lines of 76 characters, of which the last has no end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const lines = inLinesOfBase64(Buffer.from(bytes)).toString('latin1').split('\r\n');
      expect(Buffer.from(lines.join(''), 'base64')).toEqual(Buffer.from(bytes));
      for (const line of lines.slice(0, -1)) expect(line).toHaveLength(76);
      expect(lines.at(-1)?.length).toBeLessThanOrEqual(76);
    }),
  );
});

function longText() {
  return fc.array(fc.string({ unit: 'grapheme', minLength: 20 }), { minLength: 40 }).map((lines) => lines.join('\n'));
}
