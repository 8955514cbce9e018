import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { freePort } from '@app/embedded-postgres';
import { eventually } from '@app/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { ensureBuild } from '../../apps/local-stack/launcher/build.mjs';
import { LookUpUncertain } from '../../apps/notification/src/mail/look-up/look-up-uncertain.js';
import { type NotificationUnderTest, startNotification } from '../../apps/notification/src/notification.fixtures.js';
import { type KillingMailServer, killingMailServer, type Step, steps } from './killing-mail-server.js';
import { manyReaders } from './many-readers.js';

/** How often the sender dies; with KILLS=500 it is the proof, with fewer a reminder. */
const kills = Number(process.env['KILLS'] ?? 16);
const readers = 40;
/** Each death leaves some ten mails that wait for their lease to end. */
const patience = { within: 120_000 + kills * 1_000, every: 50 };

const root = resolve(import.meta.dirname, '../..');

beforeAll(async () => {
  expect(await ensureBuild()).toBe(true);
}, 240_000);

describe('when the server’s records can be asked', () => {
  it(
    `whoever sends is killed ${kills} times around the final dot: each mail has arrived exactly once`,
    async () => {
      const world = await World.start({ lookup: true });
      try {
        const died = await world.killManyTimes(kills);
        await world.settle();
        expect(Object.keys(died).sort()).toEqual([...steps].sort());
        const copies = await world.copies();
        const rows = await world.mails();
        expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
        expect(rows.filter(({ messageId }) => copies.byMail.get(messageId) !== 1)).toEqual([]);
        expect(copies.byMail.size).toBe(rows.length);
        expect(copies.wrongly((count) => count !== 1)).toEqual([]);
        report('with records', died, rows.length, world.restarts);
      } finally {
        await world.stop();
      }
    },
    patienceFor(kills),
  );
});

describe('when nobody knows what the server has', () => {
  const some = Math.ceil(kills / 6);

  it(
    `whoever sends is killed ${some} times: no mail twice, nothing lost, what may be told twice says so`,
    async () => {
      const world = await World.start({ lookup: false });
      try {
        const died = await world.killManyTimes(some);
        await world.settle();
        const copies = await world.copies();
        const rows = await world.mails();
        expect(rows.filter(({ state }) => state !== 'sent' && state !== 'abandoned')).toEqual([]);
        expect(
          rows.filter(
            ({ messageId, state }) =>
              (copies.byMail.get(messageId) ?? 0) > 1 || (state === 'sent' && !copies.byMail.has(messageId)),
          ),
        ).toEqual([]);
        expect(copies.wrongly((count, flagged) => count - flagged > 1 || count === 0)).toEqual([]);
        report('without', died, rows.length, world.restarts);
      } finally {
        await world.stop();
      }
    },
    patienceFor(some),
  );
});

function patienceFor(times: number): number {
  return 180_000 + times * 20_000;
}

type Died = Partial<Record<Step, number>>;

interface MailRow {
  readonly messageId: string;
  readonly state: string;
}

function report(title: string, died: Died, mails: number, restarts: number): void {
  if (process.env['KILLS']) console.log(JSON.stringify({ title, died, mails, restarts }));
}

/** The service as it runs in production, dying again and again, and a mail server that sees all of it. */
class World {
  readonly #titles: string[] = [];
  restarts = 0;

  private constructor(
    private readonly service: NotificationUnderTest,
    private readonly server: KillingMailServer,
    private readonly records: Server,
    private readonly lookupUrl: string | undefined,
  ) {}

  static async start({ lookup }: { readonly lookup: boolean }): Promise<World> {
    const server = await killingMailServer();
    const records = await recordsOf(server);
    const url = lookup ? `http://127.0.0.1:${(records.address() as AddressInfo).port}/` : undefined;
    const service = await startNotification(undefined, { smtpUrl: server.url, ...(url && { lookup: { url } }) });
    await manyReaders(service.sql, await service.subscribe('case-manager'), readers);
    return new World(service, server, records, url);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.server.stop();
    await new Promise((closed) => this.records.close(closed));
  }

  async killManyTimes(times: number): Promise<Died> {
    const died: Died = {};
    for (let time = 0; time < times; time += 1) {
      const step = steps[time % steps.length] ?? 'after 250';
      await this.enoughToSend();
      await this.sendUntilKilledAt(step);
      died[step] = (died[step] ?? 0) + 1;
      await this.timePasses();
    }
    return died;
  }

  /** Lets everything come to its end, as time and the next start would. */
  async settle(): Promise<void> {
    const { service } = this;
    await eventually(async () => {
      await this.timePasses();
      await service.look();
      await service.app.get(LookUpUncertain).look();
      await service.makeNow();
      await service.send();
      const [open] = await service.sql(`select 1 from mail where state in ('ready', 'sending', 'uncertain')
        union all select 1 from digest_item where digest_id is null`);
      expect(open).toBeUndefined();
    }, patience);
  }

  mails(): Promise<readonly MailRow[]> {
    return this.service.sql('select message_id as "messageId", state from mail order by id');
  }

  /** What the recipients have: of each mail and of each course. */
  async copies() {
    const byMail = new Map<string, number>();
    const told = new Map<string, { count: number; flagged: number }>();
    for (const raw of this.server.taken) {
      const { messageId = '', to, text = '' } = await PostalMime.parse(raw);
      byMail.set(messageId, (byMail.get(messageId) ?? 0) + 1);
      for (const [, title = '', rest = ''] of text.matchAll(/(Kurs-\d+-Ende)((?:(?!Kurs-\d+-Ende)[\s\S])*)/g)) {
        const key = `${to?.[0]?.address} ${title}`;
        const { count, flagged } = told.get(key) ?? { count: 0, flagged: 0 };
        told.set(key, { count: count + 1, flagged: flagged + (rest.includes('kann schon einmal') ? 1 : 0) });
      }
    }
    const promised = Array.from({ length: readers }, (_, number) =>
      this.#titles.map((title) => `reader-${number + 1}@jobcenter-bochum.example ${title}`),
    ).flat();
    const wrongly = (isWrong: (count: number, flagged: number) => boolean) =>
      promised.filter((key) => isWrong(told.get(key)?.count ?? 0, told.get(key)?.flagged ?? 0));
    return { byMail, wrongly };
  }

  private async enoughToSend(): Promise<void> {
    const [row] = await this.service.sql<{ ready: number }>(
      `select count(*)::int as ready from mail where state = 'ready' and due_at <= now()`,
    );
    if ((row?.ready ?? 0) >= 15) return;
    const title = `Kurs-${this.#titles.length + 1}-Ende`;
    this.#titles.push(title);
    await this.service.publish({ title });
    await this.service.makeNow();
  }

  private async sendUntilKilledAt(step: Step): Promise<void> {
    const child = await this.startService();
    const chance = Math.random();
    void this.server.killAt({
      step,
      after: Math.floor(Math.random() * 6),
      // half of them at once, the others within 4 ms
      delayMilliseconds: chance < 0.5 ? 0 : (chance - 0.5) * 8,
      keeps: Math.random() < 0.5,
      kill: () => child.kill('SIGKILL'),
    });
    try {
      await eventually(() => expect(child.exitCode ?? child.signalCode).not.toBeNull(), patience);
    } finally {
      // one that nothing killed would keep the whole run from ending
      child.kill('SIGKILL');
    }
    expect(child.signalCode).toBe('SIGKILL');
    this.restarts += 1;
  }

  private async startService(): Promise<ChildProcess> {
    return spawn(process.execPath, [join(root, 'dist/apps/notification/src/main.js')], {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        ...this.service.environment,
        SMTP_URL: this.server.url,
        ...(this.lookupUrl && { MAIL_LOOKUP_URL: this.lookupUrl }),
        PORT: String(await freePort()),
        LOG_LEVEL: 'fatal',
      },
      stdio: 'ignore',
    });
  }

  /** Leases run out, pauses end; where nobody can ask, a day goes by in which nobody finds out. */
  private async timePasses(): Promise<void> {
    const day = this.lookupUrl ? '0 days' : '1 day';
    await this.service.sql(`
      update mail set lease_until = lease_until - interval '1 day', handed_over_at = handed_over_at - interval '1 day'
       where state in ('sending', 'uncertain');
      update mail set uncertain_since = uncertain_since - interval '${day}', looked_up_at = null where state = 'uncertain';
      update mail set due_at = now() where state = 'ready';
      update mail_server set paused_until = null, strikes = 0`);
  }
}

/** The door to the server's records. */
async function recordsOf({ taken }: KillingMailServer): Promise<Server> {
  const door = createServer((request, response) => {
    const messageId = new URL(request.url ?? '', 'http://door').searchParams.get('message-id') ?? '';
    response.end(JSON.stringify({ messageId, found: taken.some((message) => message.includes(messageId)) }));
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  return door;
}
