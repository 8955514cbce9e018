import { Transactions } from '@app/persistence';
import { type FreshDatabase, freshDatabase } from '@app/testing';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { v7 } from 'uuid';
import { clean } from './cleaning.js';
import { usualTuning } from './settings.js';
import { buildService } from './town.fixtures.js';

let database: FreshDatabase;
let service: TestingModule;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const ask = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  service.get(Transactions).run((tx) => tx.query(sql, parameters));

/** A message of some days ago, with one delivery. */
async function keep(subject: string, days: number, state: string, settledDays: number): Promise<string> {
  const id = v7({ msecs: daysAgo(days).getTime() });
  await ask(`insert into messaging.message values ($1, 'course-registry', 'x.v1', $2, 1, '{}', null, $3)`, [
    id,
    subject,
    daysAgo(days),
  ]);
  await ask(
    `insert into messaging.delivery (message_id, hearer, source, state, acknowledged_at)
     values ($1, 'waiting-list', 'course-registry', $2, $3)`,
    [id, state, daysAgo(settledDays)],
  );
  await ask(`insert into messaging.inbox values ('waiting-list', $1, $2)`, [id, daysAgo(settledDays)]);
  return id;
}

beforeEach(async () => {
  database = await freshDatabase();
  service = await buildService('waiting-list', database.url, { kind: 'postgres', url: database.url });
});

afterEach(async () => {
  await service.close();
  await database.drop();
});

it('forgets messages a fortnight after everybody heard them, their inbox entries after ninety days, and nothing else', async () => {
  await keep('nobody heard it', 30, 'open', 30);
  await keep('given up', 30, 'dead', 30);
  await keep('heard yesterday', 30, 'done', 1);
  const heardLongAgo = await keep('heard long ago', 30, 'done', 15);
  await keep('heard in another year', 100, 'done', 95);

  expect(await service.get(Transactions).run((tx) => clean(tx, usualTuning))).toBe(false);

  const subjects = await ask<{ subject: string }>('select subject from messaging.message order by id');
  expect(subjects.map(({ subject }) => subject).sort()).toEqual(['given up', 'heard yesterday', 'nobody heard it']);
  expect(await ask('select 1 from messaging.delivery')).toHaveLength(3);
  expect(await ask('select 1 from messaging.inbox')).toHaveLength(4);
  expect(await ask('select 1 from messaging.inbox where message_id = $1', [heardLongAgo])).toHaveLength(1);
});
