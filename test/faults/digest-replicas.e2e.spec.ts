import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { type Death, eventually, type FreshDatabase, freshDatabase, Line } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureBuild } from '../../apps/local-stack/launcher/build.mjs';
import {
  type SimulatedClock,
  simulateClock,
} from '../../apps/notification/src/digest/year/simulated-clock.fixtures.js';
import { type NotificationUnderTest, startNotification } from '../../apps/notification/src/notification.fixtures.js';
import { manyReaders } from './many-readers.js';

/** More than are put together in one transaction. */
const readers = 60;
const patience = { within: 300_000, every: 200 };
const root = resolve(import.meta.dirname, '../..');

/** Around a night in which clocks go back: the slot of Saturday and that of Monday are 49 hours apart. */
const friday = '2026-10-23T12:00:00Z';
const saturday = { day: '2026-10-24', slot: '2026-10-24T05:30:10Z' };
const monday = { day: '2026-10-26', slot: '2026-10-26T06:30:10Z' };
const far = { startsOn: '2026-12-07', endsOn: '2027-03-31', entryClosesOn: '2026-12-21', decidesOn: '2026-11-30' };

let database: FreshDatabase;
let clock: SimulatedClock;
let line: Line;
let service: NotificationUnderTest;
const running: ChildProcess[] = [];

beforeAll(async () => {
  expect(await ensureBuild()).toBe(true);
  database = await freshDatabase();
  clock = await simulateClock(database.url, new Date(friday));
  line = await Line.to(Number(new URL(database.url).port));
  service = await startNotification(undefined, {}, { database });
  await manyReaders(service.sql, await service.subscribe('case-manager', { cadence: 'daily', slot: '07:30' }), readers);
}, 240_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await clock.stop();
  await service.stop();
  await line.close();
});

/** The service as it runs in production, of which there may be many; what it says is kept. */
function replica(differing: Readonly<Record<string, string>> = {}, nodeOptions: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeOptions, join(root, 'dist/apps/notification/src/main.js')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      ...service.environment,
      SMTP_URL: service.smtp.url,
      PORT: '0',
      ...differing,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (said += data));
  const ended = new Promise<number | NodeJS.Signals | null>((done) =>
    child.once('close', (code, signal) => done(code ?? signal)),
  );
  return { child, ended, said: () => said };
}

const some = (count: number) => Array.from({ length: count }, () => replica());
let two: ReturnType<typeof some>;

/** What each reader found in their mailbox: the courses, mail by mail. Whom the county keeps read on Mondays as well, unasked. */
async function mailboxes(): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const { to, text = '' } of await service.mails()) {
    const address = to?.[0]?.address ?? '';
    if (!address.startsWith('reader-')) continue;
    const courses = [...text.matchAll(/Kurs-\w+-Ende/g)].map(([course]) => course).sort();
    found.set(address, [...(found.get(address) ?? []), courses.join(' ')]);
  }
  return found;
}

/** Each reader has these mails, and nobody has another one. */
async function expectEverybodyHas(...mails: readonly string[]): Promise<void> {
  const found = await mailboxes();
  const other = [...found].filter(([, theirs]) => JSON.stringify(theirs) !== JSON.stringify(mails));
  expect(other.slice(0, 3)).toEqual([]);
  expect(found.size).toBe(readers);
}

/** Their digests and mails, by day and state. */
const counted = () =>
  service.sql<{ day: string; state: string | null; count: number }>(
    `select period_key as day, mail.state, count(*)::int as count
       from digest join subscription on subscription.id = subscription_id left join mail on digest_id = digest.id
      where subscription.address like 'reader-%' group by 1, 2 order by 1`,
  );

/** Half an hour after the slot leases of the dead are over; then what waits comes due, until all have their digests of these days. */
async function morningOf(day: typeof monday, ...told: readonly (typeof monday)[]): Promise<void> {
  await clock.set(new Date(Date.parse(day.slot) + 1_800_000));
  await eventually(async () => {
    await service.sql(`update mail set due_at = now() where state = 'ready'`);
    expect(await counted()).toEqual(told.map(({ day }) => ({ day, state: 'sent', count: readers })));
  }, patience);
}

describe('around the night in which clocks go back', () => {
  it('whoever freezes digests is killed in it (F08): two replicas give each item to exactly one digest', async () => {
    await clock.set(new Date(friday));
    for (const title of ['Kurs-eins-Ende', 'Kurs-zwei-Ende']) await service.publish({ title, ...far });
    await clock.set(new Date(saturday.slot));
    const deaths: readonly Omit<Death, 'kill'>[] = [
      { said: 'insert into digest_item', when: 'before it', after: 0 },
      { said: 'insert into digest_item', when: 'before COMMIT', after: 1 },
      { said: 'insert into digest_item', when: 'after COMMIT', after: 0 },
    ];
    const left: number[] = [];
    for (const death of deaths) {
      // it finds no mail server, so that what it leaves behind is what it froze
      const dying = replica({ DATABASE_URL: line.through(database.url), SMTP_URL: 'smtp://127.0.0.1:1' });
      line.expect({ ...death, kill: () => dying.child.kill('SIGKILL') });
      expect([death.when, await dying.ended]).toEqual([death.when, 'SIGKILL']);
      left.push((await counted()).reduce((sum, { count }) => sum + count, 0));
    }
    expect(left).toEqual([0, 50, readers]);

    two = some(2);
    await morningOf(saturday, saturday);
    await expectEverybodyHas('Kurs-eins-Ende Kurs-zwei-Ende');
  }, 600_000);

  it('two, then four replicas make one set of digests a working day (F34, F35), and all end in order', async () => {
    await service.publish({ title: 'Kurs-drei-Ende', ...far });
    await clock.set(new Date(monday.slot));
    const all = [...two, ...some(2)];
    for (const { said } of all) await eventually(() => expect(said()).toContain('service.started'), patience);
    await morningOf(monday, saturday, monday);
    for (const { child } of all) child.kill('SIGTERM');
    expect(await Promise.all(all.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);

    expect((await counted()).map(({ count }) => count)).toEqual([readers, readers]);
    await expectEverybodyHas('Kurs-eins-Ende Kurs-zwei-Ende', 'Kurs-drei-Ende');
  }, 600_000);
});

describe('a machine whose clock is 90 s ahead of the database’s (F33)', () => {
  it('is refused before it makes or sends anything, and says why', async () => {
    const ahead = `const now = Date.now.bind(Date); Date.now = () => now() + 90_000;`;
    const refused = replica({}, ['--import', `data:text/javascript,${encodeURIComponent(ahead)}`]);
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toMatch(/clock is (89|90)\.\d s away from the database/);
  }, 300_000);
});
