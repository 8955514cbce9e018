import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDeliveryReport } from './delivery-report.js';
import { exchangeReport, noteOfAbsence, postfixReport } from './report.fixtures.js';

const read = (text: string) => readDeliveryReport(Buffer.from(text));
const recipient = 'anna@jobcenter.example';

describe('a delivery report', () => {
  it('is read as Postfix writes it', async () => {
    expect(await read(postfixReport({ recipient, messageId: '<m1@stadt.example>', envelopeId: 'm1' }))).toEqual({
      envelopeId: 'm1',
      messageId: '<m1@stadt.example>',
      recipients: [{ address: recipient, action: 'failed', status: '5.1.1', addressIsWrong: true }],
    });
  });

  it('is read as Exchange writes it, by the head of the mail that came back and not by its body', async () => {
    expect(await read(exchangeReport({ recipient, messageId: '<m2@stadt.example>' }))).toEqual({
      messageId: '<m2@stadt.example>',
      recipients: [{ address: recipient.toUpperCase(), action: 'failed', status: '5.7.1', addressIsWrong: false }],
    });
  });

  it.each([
    ['5.1.1', '550 no such user', true],
    ['5.1.10', '550 no such recipient', true],
    ['5.2.1', '550 mailbox closed', true],
    ['5.0.0', '550 unknown user', true],
    ['5.0.0', '554 transaction failed', false],
    ['5.2.2', '552 mailbox full', false],
    ['5.7.1', '550 spam', false],
    ['4.4.7', '451 gave up after five days', false],
    ['5.1.8', '550 bad sender', false],
  ])('with %s, %s blames the address: %s', async (status, diagnostic, addressIsWrong) => {
    const report = await read(postfixReport({ recipient, status, diagnostic }));
    expect(report?.recipients).toEqual([{ address: recipient, action: 'failed', status, addressIsWrong }]);
  });

  it.each(['delivered', 'relayed', 'expanded', 'delayed'])('of a mail that is %s blames nobody', async (action) => {
    const report = await read(postfixReport({ recipient, action, status: '2.0.0', diagnostic: '250 ok' }));
    expect(report?.recipients).toMatchObject([{ action, addressIsWrong: false }]);
  });

  it('says nothing where it is not written as the standard wants it', async () => {
    const broken = postfixReport({ recipient }).replace('Status: 5.1.1', 'Status: broken');
    expect((await read(broken))?.recipients).toEqual([]);
    expect(await read(postfixReport({ recipient }).replace('message/delivery-status', 'text/plain'))).toBeUndefined();
  });

  it('is not a note of absence, which is known by its own id alone', async () => {
    expect(await read(noteOfAbsence)).toEqual({ messageId: '<away-1@jobcenter-bochum.example>', recipients: [] });
  });

  it('is never read into anything by what is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (raw) => {
        const report = await readDeliveryReport(raw);
        expect(report?.recipients ?? []).toEqual([]);
      }),
    );
  });
});
