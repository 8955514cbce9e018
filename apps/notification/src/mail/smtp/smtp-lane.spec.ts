import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { Outcome } from '../domain/mail-state.js';
import type { Letter, MailLane } from '../mailer.js';
import { type ScriptedServer, scriptedSmtpServer } from '../smtp-server.fixtures.js';
import { SmtpMailer } from './smtp-mailer.js';

let server: ScriptedServer;
let lane: MailLane;
let handOvers: number;
beforeEach(async () => {
  server = await scriptedSmtpServer();
  lane = new SmtpMailer({ smtpUrl: server.url, from: { name: '', address: 'kursbruecke@stadt.example' } }).openLane();
  handOvers = 0;
});
afterEach(async () => {
  lane.close();
  await server.stop();
});

function send(number: number, more: Partial<Letter> = {}): Promise<Outcome> {
  const letter = { subject: `Brief ${number}`, html: '<p>.</p>', text: '.\n..\nEnde', date: new Date(), ...more };
  return lane.send({ ...letter, to: 'reader@jobcenter.example', messageId: `<${number}@stadt.example>` }, async () => {
    handOvers += 1;
  });
}
const arrived = () => server.received.map(({ raw }) => /Message-ID: <(\d+)@/i.exec(String(raw))?.[1]);

describe('a lane to the mail server', () => {
  it('takes one letter after another over one connection', async () => {
    for (const number of [1, 2, 3]) expect(await send(number)).toEqual({ kind: 'taken' });

    expect(server.sessions).toBe(1);
    expect(arrived()).toEqual(['1', '2', '3']);
    expect(server.received.map(({ to }) => to)).toEqual(Array(3).fill(['<reader@jobcenter.example>']));
  });

  it.each([
    ['', false],
    [' with a calendar entry whose lines begin with dots', true],
  ])('brings it as it was written%s', async (_, withInvitation) => {
    const content = 'BEGIN:VCALENDAR\n.\n..END:VCALENDAR\n';
    await send(1, withInvitation ? { invitation: { method: 'REQUEST', content } } : {});

    const raw = server.received[0]?.raw ?? Buffer.alloc(0);
    expect(String(raw).endsWith('--')).toBe(true);
    // on the wire a dot at the beginning of a line is doubled
    const { text, html, attachments } = await PostalMime.parse(String(raw).replace(/^\.\./gm, '.'));
    expect([text, html]).toEqual(['.\n..\nEnde', '<p>.</p>']);
    const entries = attachments.map((each) =>
      new TextDecoder().decode(each.content as ArrayBuffer).replaceAll('\r', ''),
    );
    expect(new Set(entries)).toEqual(new Set(withInvitation ? [content] : []));
  });

  it('begins a new connection after a hundred letters', async () => {
    for (let number = 1; number <= 101; number += 1) await send(number);
    expect(server.sessions).toBe(2);
    expect(server.received).toHaveLength(101);
  });

  it.each(['close', '421 enough for today'])(
    'goes on over a new connection when the server tires of the old one (%s), and hands over once',
    async (secondMail) => {
      server.answerNext({ secondMail });
      await send(1);

      expect(await send(2)).toEqual({ kind: 'taken' });
      expect(server.sessions).toBe(2);
      expect(arrived()).toEqual(['1', '2']);
      expect(handOvers).toBe(2);
    },
  );

  it('does not insist when a new connection fares no better', async () => {
    server.answerNext({ secondMail: '421 enough' }, { mail: '421 enough' });
    await send(1);
    expect(await send(2)).toMatchObject({ kind: 'postponed', reply: 421, serverIsAway: true });
    expect(server.sessions).toBe(2);
    expect(handOvers).toBe(1);
  });

  it('tries nothing again once the content has begun to leave, and never uses that connection again', async () => {
    server.answerNext({ final: 'close' });
    expect(await send(1)).toEqual({ kind: 'unknown' });
    expect(server.sessions).toBe(1);

    expect(await send(2)).toEqual({ kind: 'taken' });
    expect(server.sessions).toBe(2);
    expect(handOvers).toBe(2);
  });

  it('lets no byte leave when it may not be handed over', async () => {
    await send(1);
    const letter = { subject: '', html: '', text: '', date: new Date(), to: 'a@jobcenter.example', messageId: '<2@x>' };
    const outcome = await lane.send(letter, () => Promise.reject(new Error('The lease is over.')));
    expect(outcome).toMatchObject({ kind: 'postponed', serverIsAway: false });
    expect(arrived()).toEqual(['1']);
  });
});
