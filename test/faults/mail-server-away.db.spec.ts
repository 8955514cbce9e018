import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SendDueMails } from '../../apps/notification/src/mail/send-due-mails/send-due-mails.js';
import { type ScriptedServer, scriptedSmtpServer } from '../../apps/notification/src/mail/smtp-server.fixtures.js';
import { type NotificationUnderTest, startNotification } from '../../apps/notification/src/notification.fixtures.js';
import { manyReaders } from './many-readers.js';

/** The way to the mail server: shut, nobody answers at its address. */
class Door {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(private readonly target: string) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async open(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(new URL(this.target).port), '127.0.0.1');
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async shut(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve(undefined)));
    this.#server = undefined;
  }
}

let server: ScriptedServer;
let door: Door;
let service: NotificationUnderTest;
beforeAll(async () => {
  server = await scriptedSmtpServer();
  door = new Door(server.url);
  await door.open();
  service = await startNotification(undefined, { smtpUrl: door.url, connections: 2 });
});
afterAll(async () => {
  await service.stop();
  await door.shut();
  await server.stop();
});
beforeEach(async () => {
  server.forget();
  await service.clear();
  await service.sql(`delete from identity.member where issuer = 'many-readers'`);
});

/** As if so many minutes had gone by, for all that the sending of mails waits for. */
const pass = async (minutes: number) => {
  await service.sql('update mail set due_at = due_at - make_interval(mins => $1)', [minutes]);
  await service.sql('update mail_server set paused_until = paused_until - make_interval(mins => $1)', [minutes]);
};
/** Looks for due mail once in every five minutes. */
const hoursGoBy = async (hours: number) => {
  for (let minutes = 0; minutes < hours * 60; minutes += 5) {
    await pass(5);
    await service.send();
  }
};
const states = async () =>
  Object.fromEntries(
    (
      await service.sql<{ state: string; count: number }>(
        'select state, count(*)::int as count from mail group by state',
      )
    ).map(({ state, count }) => [state, count]),
  );
/** Of what it has taken: a letter it answered with "later" is not its own. */
const messageIds = () => taken().map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw.toString('latin1'))?.[1] ?? '');
const expectOneCopyOfEach = (count: number) => {
  expect(new Set(messageIds()).size).toBe(count);
  expect(messageIds()).toHaveLength(count);
};
const taken = () => server.received.filter(({ confirmed }) => confirmed);
/** One mail, and no other. */
const onlyOnce = () => {
  const turns = { left: 1 };
  return () => turns.left-- > 0;
};
/** As if what is on the wire had been there so many minutes longer. */
const hadBegunEarlier = (minutes: number) =>
  service.sql(
    `update mail set lease_until = lease_until - make_interval(mins => $1),
            handed_over_at = handed_over_at - make_interval(mins => $1) where state = 'sending'`,
    [minutes],
  );
const readers = async (count: number) => manyReaders(service.sql, await service.subscribe('case-manager'), count);

describe('a mail server that is away for two hours (F24)', () => {
  it('gets each mail once when it is back, none from before again, and what came meanwhile as well', async () => {
    await readers(6);
    await service.publish({ title: 'Vor dem Ausfall' });
    expect(await service.makeNow()).toHaveLength(6);
    await service.send();
    expectOneCopyOfEach(6);

    await door.shut();
    await service.publish({ title: 'Während des Ausfalls' });
    expect(await service.makeNow()).toHaveLength(6);
    await hoursGoBy(1);
    // nobody is kept from being told because the first mails wait
    await service.publish({ title: 'Spät im Ausfall' });
    expect(await service.makeNow()).toHaveLength(6);
    await hoursGoBy(1);
    expect(await states()).toEqual({ sent: 6, ready: 12 });
    const [tries] = await service.sql<{ most: number }>('select max(attempts) as most from mail');
    expect(tries?.most).toBeLessThanOrEqual(5);
    expect((await service.sql('select strikes > 3 as often from mail_server where name = $1', [host()]))[0]).toEqual({
      often: true,
    });

    await door.open();
    await hoursGoBy(1);
    expect(await states()).toEqual({ sent: 18 });
    expectOneCopyOfEach(18);
    expect(await service.sql('select strikes from mail_server where name = $1', [host()])).toEqual([{ strikes: 0 }]);
  });
});

describe('a mail server that has enough after every few mails (F28)', () => {
  it('gets all of them, each once, and none of those before its 421 again', async () => {
    await readers(9);
    await service.publish();
    await service.makeNow();
    const enough = '421 enough for now';
    // once may mean that connection alone, so it says it to the next one, too
    server.answerNext(...Array.from({ length: 24 }, (_, at) => (at % 2 ? { mail: enough } : { secondMail: enough })));
    await service.send();
    const before = server.received.length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(9);
    await hoursGoBy(3);
    expect(await states()).toEqual({ sent: 9 });
    expectOneCopyOfEach(9);
  });
});

describe('a mail server that answers 250 only after nine minutes (F25)', () => {
  it('holds up nobody else, and its mails are sent once: not before its answer, and not again', async () => {
    await readers(8);
    await service.publish();
    expect(await service.makeNow()).toHaveLength(8);
    const release = server.thinkAtNext();
    const slow = service.app.get(SendDueMails).sendInLane(onlyOnce());
    await eventually(() => expect(server.received).toHaveLength(1));
    // the others leave while it thinks, those as well that had been taken ahead
    await service.send();
    expect(await states()).toEqual({ sending: 1, sent: 7 });
    for (let minute = 1; minute <= 9; minute += 1) {
      await hadBegunEarlier(1);
      await service.look();
      await service.send();
      expect(await states()).toEqual({ sending: 1, sent: 7 });
    }
    release();
    await slow;
    expect(await states()).toEqual({ sent: 8 });
    expectOneCopyOfEach(8);
  });

  it('is believed even when its answer comes after everybody had given the mail up for uncertain', async () => {
    await readers(1);
    await service.publish();
    await service.makeNow();
    const release = server.thinkAtNext();
    const slow = service.app.get(SendDueMails).sendInLane(onlyOnce());
    await eventually(() => expect(server.received).toHaveLength(1));
    await hadBegunEarlier(13);
    await service.look();
    expect(await states()).toEqual({ uncertain: 1 });
    await service.send();
    release();
    await slow;
    expect(await states()).toEqual({ sent: 1 });
    expectOneCopyOfEach(1);
  });
});

describe('a mail server that greylists (F26)', () => {
  it('gets each mail once: those it knows at once, the others when they come again', async () => {
    await readers(8);
    await service.publish();
    await service.makeNow();
    const greylisted = '450 4.2.0 greylisted, come back in five minutes';
    const busy = '451 4.7.1 please come again';
    server.answerNext({ rcpt: greylisted }, { data: busy }, { rcpt: greylisted }, { final: busy });
    await service.send();
    const first = await states();
    expect(first['ready']).toBeGreaterThan(0);
    expect((first['ready'] ?? 0) + (first['sent'] ?? 0)).toBe(8);
    // that is about these mails: nobody else waits, and the server is not left alone
    expect(first['sent']).toBeGreaterThan(0);
    expect(await service.sql('select strikes from mail_server where name = $1', [host()])).toEqual([{ strikes: 0 }]);

    await pass(4);
    await service.send();
    expect(await states()).toEqual(first);
    await pass(1);
    await service.send();
    expect(await states()).toEqual({ sent: 8 });
    expect(await service.sql('select max(attempts) as most from mail')).toEqual([{ most: 2 }]);
    expectOneCopyOfEach(8);
  });
});

const host = () => new URL(door.url).host;

it('a sender that dies with many mails in hand leaves none of them behind, however many', async () => {
  const many = 401;
  await manyReaders(service.sql, await service.subscribe('case-manager'), many);
  await service.publish({ title: 'Kurs vor dem Ende' });
  await service.makeNow();
  await service.sql(`update mail set state = 'sending', attempts = 1, lease_token = gen_random_uuid(),
                            lease_until = now() - interval '1 second'`);
  await service.look();
  expect(await states()).toEqual({ ready: many });
});
