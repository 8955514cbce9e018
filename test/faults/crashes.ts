import type { CourseStartView } from '@app/contracts';
import { eventually } from '@app/testing';
import { expect, it } from '@jest/globals';
import { ask, quiet } from '../journeys/database.js';
import type { System } from '../journeys/system.js';
import { expectAllInvariants } from './invariants.js';
import { course, newcomer, openOfferOf, peopleOf, publish, register, waitingFor } from './people.js';
import { backAgain, kill, whileStopped } from './processes.js';
import { loseQueue } from './queue-loss.js';

const slow = { within: 90_000, every: 100 };

export function crashes(running: () => System): void {
  it('loses no course start when the registry is killed right after it answered', async () => {
    const system = running();
    const people = await peopleOf(system);
    const before = system.pidOf('course-registry');
    const published = await Promise.all(Array.from({ length: 30 }, () => publish(people, course('C2', 5))));
    kill(system, 'course-registry');
    await heardOf(system, published);
    await backAgain(system, 'course-registry', before);
    await quiet(system, 90_000);
    await expectAllInvariants(system);
  }, 180_000);

  it('publishes once what is asked again after the registry was killed before its answer', async () => {
    const system = running();
    const { provider } = await peopleOf(system);
    const before = system.pidOf('course-registry');
    const asked = Array.from({ length: 20 }, (_, at) => ({ ...course('C2', 5), externalId: `again-${at}` }));
    const ask1 = (body: (typeof asked)[number]) =>
      provider.post<CourseStartView>('course-registry/course-starts', body, { 'idempotency-key': body.externalId });
    const first = asked.map((body) => ask1(body).catch(() => undefined));
    await Promise.race(first);
    kill(system, 'course-registry');
    const seen = await Promise.all(first);
    await backAgain(system, 'course-registry', before);
    const second = await Promise.all(asked.map(ask1));
    expect(second.map(({ status }) => status)).toEqual(asked.map(() => 201));
    for (const [at, answer] of seen.entries())
      if (answer?.status === 201) expect(second[at]?.body.id).toBe(answer.body.id);
    await heardOf(
      system,
      second.map(({ body }) => body),
    );
    expect(await countOf(system, `course_registry.course_start where external_id like 'again-%'`)).toBe(20);
  }, 180_000);

  it('offers the same places to the same people when the waiting list is killed while it matches', async () => {
    const system = running();
    const people = await peopleOf(system);
    const entries = [];
    for (let days = 42; days > 30; days -= 1) entries.push(await register(people, waitingFor(days, newcomer('C1.2'))));
    const { id } = await publish(people, course('C1.2', 8));
    for (const moment of [heard(id), offersOf(id)]) {
      const before = system.pidOf('waiting-list');
      await eventually(async () => expect(await countOf(system, moment)).toBeGreaterThan(0), { ...slow, every: 5 });
      kill(system, 'waiting-list');
      await backAgain(system, 'waiting-list', before);
    }
    await eventually(async () => expect(await countOf(system, offersOf(id))).toBe(8), slow);
    await quiet(system, 90_000);
    const offered = await ask<{ entry: string }>(system, `select waiting_entry_id as entry from ${offersOf(id)}`);
    expect(new Set(offered.map(({ entry }) => entry))).toEqual(new Set(entries.slice(0, 8).map(({ id }) => id)));
    await expectAllInvariants(system);
  }, 180_000);

  it('loses nothing when the queue forgets everything that waits in it', async () => {
    const system = running();
    const people = await peopleOf(system);
    const published = await whileStopped(system, 'waiting-list', async () => {
      const all = await Promise.all(Array.from({ length: 30 }, () => publish(people, course('C2', 5))));
      const rung = `messaging.delivery where hearer = 'waiting-list' and state = 'rung'`;
      await eventually(async () => expect(await countOf(system, rung)).toBeGreaterThanOrEqual(30), slow);
      await loseQueue(system);
      return all;
    });
    await heardOf(system, published);
    await quiet(system, 90_000);
    await expectAllInvariants(system);
  }, 180_000);

  it('gives the last place once when it is accepted 100 times at once', async () => {
    const system = running();
    const people = await peopleOf(system);
    const entry = await register(people, newcomer('C1.1'));
    const { id } = await publish(people, course('C1.1', 1));
    const offer = await openOfferOf(people, entry.id);
    expect(offer.courseStartId).toBe(id);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => people.caseManager.post(`waiting-list/seat-offers/${offer.id}/accept`)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 99 }, () => 409)]);
    expect(await countOf(system, `waiting_list.enrolment where waiting_entry_id = '${entry.id}'`)).toBe(1);
    expect(await countOf(system, `waiting_list.place where course_start_id = '${id}'`)).toBe(1);
  }, 120_000);

  it('has one effect when every message is delivered 50 times more', async () => {
    const system = running();
    await eventually(async () => expect(await countOf(system, clocksNotLookedAt)).toBe(0), slow);
    await quiet(system);
    const effects = () => ask(system, effectsOfMessages);
    const before = await effects();
    for (let time = 0; time < 50; time += 1)
      await ask(
        system,
        `update messaging.delivery set state = 'open', due_at = now(), lease_until = null
                          where state in ('done', 'rung')`,
      );
    await quiet(system, 90_000);
    expect(await effects()).toEqual(before);
    await expectAllInvariants(system);
  }, 180_000);
}

const heard = (id: string) => `waiting_list.course_start where id = '${id}'`;
const offersOf = (id: string) => `waiting_list.seat_offer where course_start_id = '${id}' and state = 'open'`;
/** A clock that is looked at in the meantime would tell of itself. */
const clocksNotLookedAt = `waiting_list.clock_look where look_on <= (now() at time zone 'Europe/Berlin')::date`;

/** Told by the clock once a day and county, whatever else happens. */
const byTheClock = `select id from messaging.message where type = 'waiting-list.demand-counted.v1'`;

const effectsOfMessages = `
  select (select count(*)::int from messaging.message where id not in (${byTheClock})) as messages,
         (select count(*)::int from messaging.inbox where message_id not in (${byTheClock})) as inbox,
         (select count(*)::int from waiting_list.seat_offer) as offers,
         (select count(*)::int from waiting_list.place) as places,
         (select count(*)::int from notification.item) as items,
         (select count(*)::int from notification.mail) as mails,
         (select sum(version)::int from waiting_list.course_start) as versions,
         (select sum(version)::int from waiting_list.waiting_entry) as entries`;

async function heardOf(system: System, published: readonly { readonly id: string }[]): Promise<void> {
  const ids = published.map(({ id }) => id);
  await eventually(async () => {
    const rows = await ask(system, 'select id from waiting_list.course_start where id = any($1)', [ids]);
    expect(rows).toHaveLength(ids.length);
  }, slow);
}

export async function countOf(system: System, what: string): Promise<number> {
  const [row] = await ask<{ count: number }>(system, `select count(*)::int as count from ${what}`);
  return row?.count ?? -1;
}
