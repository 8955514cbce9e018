import 'reflect-metadata';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { CourseStartPublishedV1, type NeedBody, type WaitingEntryBody, type WaitingEntryView } from '@app/contracts';
import { addDays, type CalendarDate, calendarDateOf } from '@app/kernel';
import { newId, Transactions } from '@app/persistence';
import { createTestService } from '@app/runtime';
import {
  eventually,
  freshDatabase,
  type SampleMember,
  type SeededMember,
  seedIdentity,
  testIssuer,
} from '@app/testing';
import { expect } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { KeepCourseStart } from './matching/keep-course-start/keep-course-start.command.js';
import { WaitingListModule } from './waiting-list.module.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks the service as one of the sample members. */
export type Ask = <T = Record<string, unknown>>(
  method: Method,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer<T>>;

export interface WaitingListUnderTest {
  /** Of its HTTP interface. */
  readonly url: string;
  readonly members: Readonly<Record<SampleMember, SeededMember>>;
  as(member: SampleMember): Ask;
  /** As the owner of the database, whom row-level security does not bind. */
  sql<R>(statement: string, parameters?: readonly unknown[]): Promise<readonly R[]>;
  /** Under the role the service works with. */
  asService<R>(settings: Readonly<Record<string, string>>, statement: string): Promise<readonly R[]>;
  /** Says that a course start is published, or has changed. */
  hear(facts: Partial<CourseStartPublishedV1>): Promise<CourseStartPublishedV1>;
  /** Starts one more process of the service, and stops it. */
  startAgainWith(masterKeys: ReadonlyMap<number, string>): Promise<void>;
  /** A part of the running service, for work that nobody asks for over HTTP. */
  part<T>(type: new (...parts: never[]) => T): T;
  /** Something of the running service. */
  get<T>(what: Type<T>): T;
  /** Every log line so far. */
  logged(): string;
  stop(): Promise<void>;
}

/** The whole service on a database of its own, without the settling time in which nothing is offered. */
export async function startWaitingList(): Promise<WaitingListUnderTest> {
  const [database, issuer] = await Promise.all([freshDatabase(), testIssuer()]);
  const members = await seedIdentity(database.url, issuer.url);
  const lines: string[] = [];
  const service = (masterKeys: ReadonlyMap<number, string>) =>
    Test.createTestingModule({
      imports: [
        WaitingListModule.with({
          database: { url: database.url, poolSize: 5 },
          queue: { kind: 'postgres', url: database.url },
          identity: { issuer: issuer.url, audience: issuer.audience },
          vault: { masterKeys },
          explanation: { signingKey: aSigningKey() },
        }),
      ],
    }).compile();
  const compiled = await service(new Map([[1, randomBytes(32).toString('base64')]]));
  const app = await createTestService(compiled, {
    service: 'waiting-list',
    logTo: { write: (line: string) => void lines.push(line) },
  });
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/waiting-list`;
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  owner.on('error', () => undefined);
  const sql = async <R>(statement: string, parameters: readonly unknown[] = []) =>
    (await owner.query(statement, [...parameters])).rows as R[];
  await sql(`insert into waiting_list.policy (version, terms) values ('test-1', '{"settlingMinutes": 0}')`);

  return {
    url,
    members,
    sql,
    as: (member) => async (method, path, body, headers) => {
      const authorization = await issuer.bearer(member);
      return ask(`${url}/${path}`, method, body, { authorization, ...headers });
    },
    asService: (settings, statement) => underServiceRole(owner, settings, statement),
    hear: async (differing) => {
      const facts = aCourseStart(members['provider-staff'], differing);
      await app
        .get(Transactions)
        .run((tx) => app.get(CommandBus).execute(new KeepCourseStart(tx, facts, true)), { role: 'system' });
      return facts;
    },
    startAgainWith: async (masterKeys) => {
      const another = await service(masterKeys);
      try {
        await another.init();
      } finally {
        await another.close();
      }
    },
    part: (type) => app.get(type, { strict: false }),
    get: (what) => app.get(what, { strict: false }),
    logged: () => lines.join(''),
    stop: async () => {
      await app.close();
      await owner.end();
      await issuer.stop();
      await database.drop();
    },
  };
}

async function ask<T>(
  url: string,
  method: Method,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<T>> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(url, {
    method,
    headers: { ...json, ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    body: text ? JSON.parse(text) : undefined,
    headers: Object.fromEntries(answer.headers),
  };
}

async function underServiceRole<R>(owner: pg.Pool, settings: Readonly<Record<string, string>>, statement: string) {
  const client = await owner.connect();
  try {
    await client.query('begin; set local role waiting_list_app; set local search_path = waiting_list');
    for (const [name, value] of Object.entries(settings)) {
      await client.query('select set_config($1, $2, true)', [name, value]);
    }
    return (await client.query(statement)).rows as R[];
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** A private key to sign explanations with, PEM. */
export function aSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

export const today = (): CalendarDate => calendarDateOf(new Date());
export const inDays = (days: number): CalendarDate => addDays(today(), days);

export function aNeed(differing: Partial<NeedBody> = {}): NeedBody {
  return {
    level: 'A2.1',
    track: 'general',
    entitlements: [{ path: 'jobcenter', issuedOn: inDays(-80) }],
    municipality: '05911000',
    reachKm: 15,
    availability: ['mon-morning', 'tue-morning', 'wed-morning', 'thu-morning', 'fri-morning'],
    ...differing,
  };
}

export function aBody(differing: Partial<NeedBody> = {}, familyName = 'Beispiel'): WaitingEntryBody {
  return { need: aNeed(differing), person: { familyName } };
}

/** An A2.1 course in Bochum that began yesterday and can still be joined: Monday and Wednesday mornings. */
export function aCourseStart(
  { organisationId }: SeededMember,
  differing: Partial<CourseStartPublishedV1>,
): CourseStartPublishedV1 {
  return Object.assign(new CourseStartPublishedV1(), {
    courseStartId: newId(),
    version: 1,
    status: 'published',
    providerId: organisationId,
    providerName: 'Sprachwerk Ruhr',
    title: 'Integrationskurs A2.1 vormittags',
    courseType: 'integration',
    track: 'general',
    entryLevels: ['A2.1'],
    format: 'presence',
    targetGroup: 'all',
    fundingPaths: ['bamf-obliged', 'jobcenter'],
    intensity: 'part',
    childcare: true,
    accessible: true,
    municipality: '05911000',
    placeName: 'Haus am Anger',
    easting: 374_500,
    northing: 5_705_200,
    startsOn: inDays(-1),
    endsOn: inDays(40),
    entryClosesOn: inDays(14),
    decidesOn: inDays(-8),
    slots: 0b1000001,
    times: 'Mo, Mi 09:00–12:15',
    units: 100,
    maxParticipants: 20,
    minParticipants: 0,
    registeredElsewhere: 0,
    asOf: new Date().toISOString(),
    ...differing,
  });
}

/** Registers somebody and waits until matching has offered them a place. */
export async function somebodyOffered(ask: Ask, body: WaitingEntryBody = aBody()): Promise<WaitingEntryView> {
  const { body: entry } = await ask<WaitingEntryView>('POST', 'waiting-entries', body);
  return untilOffered(ask, entry.id);
}

export function untilOffered(ask: Ask, id: string): Promise<WaitingEntryView> {
  return eventually(async () => {
    const { body } = await ask<WaitingEntryView>('GET', `waiting-entries/${id}`);
    expect(body.state).toBe('offered');
    return body;
  });
}
