import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseStartView } from '@app/contracts';
import { eventually } from '@app/testing';
import { expect, it } from '@jest/globals';
import { ask, quiet } from '../journeys/database.js';
import type { System } from '../journeys/system.js';
import { countOf } from './crashes.js';
import { expectAllInvariants } from './invariants.js';
import { digestNow, ended, expectOneCopyOfEach, mailRows } from './mails.js';
import { course, peopleOf, publish } from './people.js';
import { endListening } from './queue-loss.js';

const slow = { within: 120_000, every: 50 };
const services = ['course-registry', 'waiting-list', 'notification', 'console'] as const;

export function databaseAway(running: () => System): void {
  it.each([
    ['fast', 'SIGINT'],
    ['immediate', 'SIGQUIT'],
  ] as const)(
    'keeps what it acknowledged, and tells it once, over a restart of PostgreSQL: %s (F18)',
    async (way, signal) => {
      const system = running();
      const pids = services.map((service) => system.pidOf(service));
      const writers = await publishing(system, way);
      await writers.haveWritten(10);
      const interrupted = digestNow(system);
      const server = await postmaster(system);
      process.kill(server, signal);
      await eventually(async () => expect(await postmaster(system)).not.toBe(server), slow);
      const before = writers.acknowledged.length;
      await writers.haveWritten(before + 10);
      await writers.stop();
      await ended(interrupted, [0, 1]);

      const kept = await ask<{ id: string }>(
        system,
        `select id from course_registry.course_start where external_id like '${way}-%'`,
      );
      expect(kept.map(({ id }) => id).sort()).toEqual([...writers.acknowledged].sort());
      await quiet(system, 120_000);
      await ended(digestNow(system));
      await eventually(async () => expect(await mailRows(system, 'ready')).toEqual([]), slow);
      await expectOneCopyOfEach(system);
      await expectAllInvariants(system);
      expect(services.map((service) => system.pidOf(service))).toEqual(pids);
    },
    240_000,
  );

  it('hears again after every session that listens was ended (F19)', async () => {
    const system = running();
    const people = await peopleOf(system);
    await quiet(system);
    expect(await endListening(system)).toBeGreaterThanOrEqual(2);
    const { id } = await publish(people, course('C2', 5));
    for (const place of [
      `waiting_list.course_start where id = '${id}'`,
      `notification.course_start where id = '${id}'`,
    ])
      await eventually(async () => expect(await countOf(system, place)).toBe(1), slow);
    await quiet(system);
  }, 180_000);
}

/** The process that serves the database of a system. */
async function postmaster(system: System): Promise<number> {
  const [{ data } = { data: '' }] = await ask<{ data: string }>(
    system,
    `select current_setting('data_directory') as data`,
  );
  return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Four who publish one course start after the other, each until it is acknowledged. */
async function publishing(system: System, name: string) {
  const { provider } = await peopleOf(system);
  const acknowledged: string[] = [];
  let stopping = false;
  const publishOne = async (externalId: string) => {
    const body = { ...course('C2', 5), externalId };
    const key = { 'idempotency-key': externalId };
    const answer = await provider
      .post<CourseStartView>('course-registry/course-starts', body, key)
      .catch((error: Error) => ({ status: 0, body: error.message }) as const);
    if (answer.status === 201) return void acknowledged.push(answer.body.id);
    throw new Error(`Not acknowledged: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const writer = async (number: number) => {
    for (let at = 0; !stopping; at += 1) await eventually(() => publishOne(`${name}-${number}-${at}`), slow);
  };
  const all = Promise.all(Array.from({ length: 4 }, (_, number) => writer(number)));
  return {
    acknowledged,
    haveWritten: (count: number) => eventually(() => expect(acknowledged.length).toBeGreaterThanOrEqual(count), slow),
    stop: async () => {
      stopping = true;
      await all;
    },
  };
}
