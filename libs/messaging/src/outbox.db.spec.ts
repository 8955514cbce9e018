import { CourseStartPublishedV1 } from '@app/contracts';
import { newId, Transactions } from '@app/persistence';
import { type FreshDatabase, freshDatabase } from '@app/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { Outbox } from './outbox.js';
import { BellStruck, buildService, strike } from './town.fixtures.js';

describe('the outbox', () => {
  let database: FreshDatabase;
  let service: TestingModule;
  const build = (consumers?: Parameters<typeof buildService>[4]) =>
    buildService('waiting-list', database.url, { kind: 'postgres', url: database.url }, {}, consumers);
  const ask = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    service.get(Transactions).run((tx) => tx.query(sql, parameters));
  const count = async (table: string) =>
    (await ask<{ n: number }>(`select count(*)::int as n from messaging.${table}`))[0]?.n;

  beforeEach(async () => {
    database = await freshDatabase();
    service = await build();
  });

  afterEach(async () => {
    await service.close();
    await database.drop();
  });

  it('keeps a message with one delivery for each who hears it', async () => {
    await strike(service, 7);
    expect(
      await ask('select source, type, subject, sequence::int, payload, traceparent from messaging.message'),
    ).toEqual([
      {
        source: 'course-registry',
        type: BellStruck.type,
        subject: 'bell',
        sequence: 7,
        payload: { stroke: 7 },
        traceparent: null,
      },
    ]);
    expect(await ask('select hearer, source, state, attempts from messaging.delivery')).toEqual([
      { hearer: 'waiting-list', source: 'course-registry', state: 'open', attempts: 0 },
    ]);
  });

  it('refuses a message its hearers could not read, naming the fields and not what is in them', async () => {
    const wrong = Object.assign(new BellStruck(), { stroke: 'Oksana', tone: 'c' });
    const append = service
      .get(Transactions)
      .run((tx) => service.get(Outbox).append(tx, BellStruck, wrong, { subject: 'bell', sequence: 1 }));
    await expect(append).rejects.toThrow(`${BellStruck.type} is malformed in: tone, stroke.`);
    expect(await count('message')).toBe(0);
  });

  it('refuses a message that no route takes to anybody', async () => {
    const append = service
      .get(Transactions)
      .run((tx) =>
        service
          .get(Outbox)
          .append(tx, CourseStartPublishedV1, new CourseStartPublishedV1(), { subject: newId(), sequence: 1 }),
      );
    await expect(append).rejects.toThrow('No route says who hears');
  });

  it('does not start as a service that hears nothing of what is routed to it', async () => {
    const deaf = await build([]);
    await expect(deaf.init()).rejects.toThrow('waiting-list has no consumer for course-registry.bell-struck.v1.');
    await deaf.close();
  });
});
