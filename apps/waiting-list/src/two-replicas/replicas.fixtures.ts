import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { CourseStartFacts } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { createTestService } from '@app/runtime';
import { freshDatabase, type SampleMember, type SeededMember, seedIdentity, testIssuer } from '@app/testing';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { ExpireDueOffers } from '../matching/expire-due-offers/expire-due-offers.js';
import { KeepCourseStart } from '../matching/keep-course-start/keep-course-start.command.js';
import { aSigningKey } from '../waiting-list.fixtures.js';
import { WaitingListModule } from '../waiting-list.module.js';

type Headers = Readonly<Record<string, string>>;

export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The service twice on one database: each replica hears, answers and ticks for itself. */
export interface Replicas {
  readonly members: Readonly<Record<SampleMember, SeededMember>>;
  /** Asks one of the two. */
  ask(
    replica: number,
    member: SampleMember,
    method: string,
    path: string,
    body?: unknown,
    headers?: Headers,
  ): Promise<Reply>;
  hear(replica: number, facts: CourseStartFacts, revised: boolean): Promise<void>;
  /** Lets one of the two look for offers whose deadline has passed. */
  expire(replica: number): Promise<void>;
  /** Stops one of the two and starts another in its place. */
  restart(replica: number): Promise<void>;
  /** As the owner of the database, whom row-level security does not bind. */
  sql<R>(statement: string, parameters?: readonly unknown[]): Promise<readonly R[]>;
  /** What `look` sees after `plant`, which is then undone. */
  undone<T>(plant: string, look: (sql: Replicas['sql']) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export async function startReplicas(): Promise<Replicas> {
  const [database, issuer] = await Promise.all([freshDatabase(), testIssuer()]);
  const members = await seedIdentity(database.url, issuer.url);
  const masterKeys = new Map([[1, randomBytes(32).toString('base64')]]);
  const signingKey = aSigningKey();
  const start = async (): Promise<NestFastifyApplication> => {
    const compiled = await Test.createTestingModule({
      imports: [
        WaitingListModule.with({
          database: { url: database.url, poolSize: 5 },
          queue: { kind: 'postgres', url: database.url },
          identity: { issuer: issuer.url, audience: issuer.audience },
          vault: { masterKeys },
          explanation: { signingKey },
        }),
      ],
    }).compile();
    const app = await createTestService(compiled, { service: 'waiting-list' });
    await app.listen(0, '127.0.0.1');
    return app;
  };
  const running = [await start(), await start()];
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  owner.on('error', () => undefined);
  const one = (replica: number) => running[replica % 2] as NestFastifyApplication;

  return {
    members,
    ask: async (replica, member, method, path, body, headers) => {
      const authorization = await issuer.bearer(member);
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const reply = await fetch(`${await one(replica).getUrl()}/api/waiting-list/${path}`, {
        method,
        headers: { authorization, ...json, ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await reply.text();
      return { status: reply.status, body: text ? JSON.parse(text) : {} };
    },
    hear: (replica, facts, revised) =>
      one(replica)
        .get(Transactions)
        .run(
          (tx) =>
            one(replica)
              .get(CommandBus)
              .execute(new KeepCourseStart(tx, facts, revised)),
          { role: 'system' },
        ),
    expire: async (replica) => void (await one(replica).get(ExpireDueOffers).expire()),
    restart: async (replica) => {
      await one(replica).close();
      running[replica % 2] = await start();
    },
    sql: async <R>(statement: string, parameters: readonly unknown[] = []) =>
      (await owner.query(statement, [...parameters])).rows as R[],
    undone: async (plant, look) => {
      const client = await owner.connect();
      try {
        await client.query('begin');
        await client.query(plant);
        return await look(async <R>(statement: string) => (await client.query(statement)).rows as R[]);
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
    stop: async () => {
      await Promise.all(running.map((app) => app.close()));
      await owner.end();
      await issuer.stop();
      await database.drop();
    },
  };
}
