import type { CourseStartBody, CourseStartView, ProblemView } from '@app/contracts';
import { Clock } from '@app/kernel';
import { createTestService } from '@app/runtime';
import {
  type FreshDatabase,
  freshDatabase,
  type SampleMember,
  seedIdentity,
  type TestIssuer,
  testIssuer,
} from '@app/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { CourseRegistryModule } from './course-registry.module.js';
import type { CourseRegistrySettings } from './settings.js';

export const today = new Date('2026-11-21T09:00:00Z');

interface Answer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** What was asked for, or why not: a spec knows which of them it looks into. */
  readonly body: T & Required<Pick<ProblemView, 'code' | 'errors'>>;
}

/** The real service on a database of its own, at a fixed day, with the sample organisations. */
export interface Registry {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly url: string;
  /** Where its routes begin. */
  readonly base: string;
  call<T = CourseStartView>(
    member: SampleMember,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    wishes?: Wishes,
  ): Promise<Answer<T>>;
  /** `Bearer …` of a sample member. */
  bearer(member: SampleMember): Promise<string>;
  readonly issuer: TestIssuer;
  /** As the owner of the database, whom no row-level security binds. */
  asOwner<R>(sql: string, parameters?: readonly unknown[]): Promise<readonly R[]>;
  /** What was said of a course start, oldest first: 'published 1'. */
  said(courseStartId: string): Promise<string[]>;
  close(): Promise<void>;
}

interface Wishes {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly file?: {
    readonly name: string;
    readonly content: Uint8Array;
    readonly fields: Readonly<Record<string, string>>;
  };
}

export async function startRegistry(
  now: () => Date = () => today,
  more: Partial<CourseRegistrySettings> = {},
): Promise<Registry> {
  const database: FreshDatabase = await freshDatabase();
  const issuer: TestIssuer = await testIssuer();
  await seedIdentity(database.url, issuer.url);
  const settings = {
    database: { url: database.url },
    queue: { kind: 'postgres', url: database.url },
    identity: { issuer: issuer.url, audience: issuer.audience },
    ...more,
  } as const;
  const compiled = await Test.createTestingModule({ imports: [CourseRegistryModule.with(settings)] })
    .overrideProvider(Clock)
    .useValue({ now })
    .compile();
  const app = await createTestService(compiled, { service: 'course-registry' });
  const dataSource = app.get(DataSource);
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  return {
    app,
    dataSource,
    url: database.url,
    base: `${base}/api/course-registry`,
    call: async (member, method, path, wishes) =>
      call(`${base}/api/course-registry/${path}`, await issuer.bearer(member), method, wishes),
    bearer: (member) => issuer.bearer(member),
    issuer,
    asOwner: (sql, parameters) => asOwner(database.url, sql, parameters),
    said: (id) => said(dataSource, id),
    close: async () => {
      await app.close();
      await issuer.stop();
      await database.drop();
    },
  };
}

async function call<T>(
  url: string,
  authorization: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  { body, headers, file }: Wishes = {},
): Promise<Answer<T>> {
  const json = body && { 'content-type': 'application/json' };
  const content = file ? form(file) : body && JSON.stringify(body);
  const answer = await fetch(url, {
    method,
    headers: { authorization, ...json, ...headers },
    ...(content && { body: content }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: text ? JSON.parse(text) : undefined,
  };
}

function form({ name, content, fields }: NonNullable<Wishes['file']>): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([Uint8Array.from(content)], { type: 'application/xml' }), name);
  return form;
}

async function asOwner<R>(url: string, sql: string, parameters: readonly unknown[] = []): Promise<readonly R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, [...parameters])).rows as R[];
  } finally {
    await client.end();
  }
}

async function said(dataSource: DataSource, id: string): Promise<string[]> {
  const rows: { type: string; sequence: string }[] = await dataSource.query(
    'select type, sequence from messaging.message where subject = $1 order by sequence, type',
    [id],
  );
  return rows.map(({ type, sequence }) => `${/course-start-(\w+)/.exec(type)?.[1]} ${sequence}`);
}

/** A body that is accepted: mornings in Bochum from 11 January 2027. */
export function aBody(difference: Partial<CourseStartBody> = {}): CourseStartBody {
  return {
    title: 'Allgemeiner Integrationskurs A1.1',
    courseType: 'integration',
    entryLevels: ['A1.1'],
    venue: { name: 'Haus der Sprachen', place: 'Bochum' },
    startsOn: '2027-01-11',
    endsOn: '2027-02-12',
    weeklyTimes: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((weekday) => ({
      weekday,
      from: '09:00',
      to: '12:15',
    })),
    maxParticipants: 20,
    minParticipants: 10,
    ...difference,
  };
}
