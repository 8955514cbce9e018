import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@app/contracts';
import { newId, Transactions } from '@app/persistence';
import { type FreshDatabase, freshDatabase } from '@app/testing';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { type Claimed, claim } from './deliveries.js';
import { BullmqDoorbell } from './queue/bullmq-doorbell.js';
import type { QueueUnderTest } from './queues.fixtures.js';
import { type QueueSettings, type Tuning, usualTuning } from './settings.js';
import { buildService, poison, slow } from './town.fixtures.js';

/** A fresh town for every test of a suite: one database, one queue, and the services the test starts in it. */
export class TownStand {
  #queue: QueueUnderTest | undefined;
  #database: FreshDatabase | undefined;
  #settings: QueueSettings | undefined;
  #recorder: TestingModule | undefined;
  #running: TestingModule[] = [];

  constructor(open: () => Promise<QueueUnderTest>) {
    beforeAll(async () => {
      this.#queue = await open();
    });
    beforeEach(() => this.#begin());
    afterEach(() => this.#clear());
    afterAll(() => this.queue.end());
  }

  get queue(): QueueUnderTest {
    return there(this.#queue);
  }

  get settings(): QueueSettings {
    return there(this.#settings);
  }

  /** A service that records and reads, and sends and hears nothing. */
  get recorder(): TestingModule {
    return there(this.#recorder);
  }

  async start(service: ServiceName, tuning: Partial<Tuning> = {}, settings = this.settings): Promise<TestingModule> {
    const built = await buildService(service, there(this.#database).url, settings, tuning);
    this.#running.push(built);
    return built.init();
  }

  ask<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.recorder.get(Transactions).run((tx) => tx.query(sql, parameters));
  }

  /** How many deliveries are in which state. */
  async states(): Promise<Readonly<Record<string, number>>> {
    const rows = await this.ask<{ state: string; n: number }>(
      'select state, count(*)::int as n from messaging.delivery group by state order by state',
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  }

  /** What a dispatcher does first; one that dies then does nothing else. */
  claimAll(leaseSeconds: number): Promise<readonly Claimed[]> {
    const patience = { claimSize: 1_000, leaseSeconds };
    return this.recorder.get(Transactions).run((tx) => claim(tx, 'course-registry', randomUUID(), patience));
  }

  /** Rings the hearer at once so often, without anybody noting it. */
  async ring(times: number, ids: readonly string[]): Promise<void> {
    const doorbell = new BullmqDoorbell(this.settings, usualTuning);
    await doorbell.prepare();
    await Promise.all(Array.from({ length: times }, () => doorbell.ring('waiting-list', ids)));
    await doorbell.close();
  }

  /** Records a message that no class here would let through. */
  async say(type: string, payload: object): Promise<void> {
    await this.ask(
      `with said as (
         insert into messaging.message (id, source, type, subject, sequence, payload)
         values ($1, 'course-registry', $2, 'bell', 1, $3) returning id
       )
       insert into messaging.delivery (message_id, hearer, source)
       select id, 'waiting-list', 'course-registry' from said`,
      [newId(), type, payload],
    );
  }

  async #begin(): Promise<void> {
    this.#database = await freshDatabase();
    this.#settings = this.queue.settings(this.#database.url);
    this.#recorder = await buildService('waiting-list', this.#database.url, this.#settings);
    this.#running = [this.#recorder];
  }

  async #clear(): Promise<void> {
    poison.clear();
    slow.clear();
    await this.queue.accept();
    await Promise.all(this.#running.map((service) => service.close()));
    await there(this.#database).drop();
    if (this.#settings?.kind === 'redis') await this.queue.forgetAll();
  }
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Only there while a test runs.');
  return value;
}
