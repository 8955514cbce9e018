import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { eventually } from '@app/testing';
import { expect, it } from '@jest/globals';
import { ask, quiet } from '../journeys/database.js';
import type { System } from '../journeys/system.js';
import { expectAllInvariants } from './invariants.js';
import { course, newcomer, type People, peopleOf, publish, register, waitingFor } from './people.js';
import { whileStopped } from './processes.js';

const root = resolve(import.meta.dirname, '../..');
const places = 6;
/** Usually five to six seconds (decision 0012); on a busy machine the rest of the chain takes its time too. */
const takeOver = { within: 30_000, every: 50 };

/** A second process of the waiting list on the same database, which nobody starts again. */
async function standby(system: System): Promise<ChildProcess> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'dist/apps/waiting-list/src/main.js')], {
    env: { ...inherited, ...system.environmentOf('waiting-list'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said = (said + data).slice(-8_000)));
  await eventually(() => expect(said).toContain('service.started'), { within: 60_000 });
  return child;
}

export function takeover(running: () => System): void {
  it('lets whoever stands by go on offering when the one at work is held still or dies, and nobody twice', async () => {
    const system = running();
    const people = await peopleOf(system);
    const second = await standby(system);
    try {
      const entries = await waiting(people, 2 * places + 1);
      await quiet(system, 90_000);
      const first = await whileStopped(system, 'waiting-list', () => publishAndSeeOffers(system, people));
      expect(first).toEqual(entries.slice(0, places).sort());
      second.kill('SIGKILL');
      expect(await publishAndSeeOffers(system, people)).toEqual(entries.slice(places, 2 * places).sort());
      await quiet(system, 90_000);
      await expectAllInvariants(system);
    } finally {
      second.kill('SIGKILL');
    }
  }, 180_000);
}

/** Whom the places of a new course start are offered to, once all are. */
async function publishAndSeeOffers(system: System, people: People): Promise<readonly string[]> {
  const { id } = await publish(people, course('alpha.8', places));
  return eventually(async () => {
    const offered = await ask<{ entry: string }>(
      system,
      `select waiting_entry_id as entry from waiting_list.seat_offer where course_start_id = '${id}'`,
    );
    expect(offered).toHaveLength(places);
    return offered.map(({ entry }) => entry).sort();
  }, takeOver);
}

/** So many people, the longest waiting first. */
async function waiting(people: People, count: number): Promise<readonly string[]> {
  const entries: string[] = [];
  for (let at = 0; at < count; at += 1)
    entries.push((await register(people, waitingFor(40 - at, newcomer('alpha.8')))).id);
  return entries;
}
