import 'reflect-metadata';
import {
  CourseStartCancelledV1,
  CourseStartChangedV1,
  type CourseStartFacts,
  CourseStartPublishedV1,
  dataschemaOf,
  type MessageClass,
} from '@app/contracts';
import { addDays, type CalendarDate, calendarDateOf } from '@app/kernel';
import type { Consumer } from '@app/messaging';
import { newId, Transactions, type Tx } from '@app/persistence';
import { createTestService } from '@app/runtime';
import {
  type FreshDatabase,
  freshDatabase,
  type SampleMember,
  type SeededMember,
  seedIdentity,
  testIssuer,
} from '@app/testing';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import PostalMime, { type Email } from 'postal-mime';
import { courseFacts } from './digest/domain/facts.fixtures.js';
import { MakeDigests } from './digest/make-digests/make-digests.js';
import { MakeImmediateMails } from './digest/make-immediate-mails/make-immediate-mails.js';
import { simulateClock } from './digest/year/simulated-clock.fixtures.js';
import { LookAfterMails } from './mail/look-after-mails/look-after-mails.js';
import type { MailSettings } from './mail/mail.settings.js';
import { SendDueMails } from './mail/send-due-mails/send-due-mails.js';
import { type ScriptedServer, scriptedSmtpServer } from './mail/smtp-server.fixtures.js';
import { newsConsumers } from './news/news.module.js';
import { OutlookTicks } from './news/note-what-nears/outlook-ticks.js';
import { noticeConsumers } from './notice/notice.module.js';
import { NotificationModule } from './notification.module.js';
import { placeCalendarConsumers } from './place-calendar/place-calendar.module.js';
import { RetentionTicks } from './retention/forget-in-time/retention-ticks.js';
import { webhookConsumers } from './webhook/webhook.module.js';
import type { WebhookSettings } from './webhook/webhook.settings.js';

const consumers = [...newsConsumers, ...webhookConsumers, ...noticeConsumers, ...placeCalendarConsumers];

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly headers: Headers;
}

export type Ask = <T = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer<T>>;

export interface NotificationUnderTest {
  readonly app: NestFastifyApplication;
  readonly smtp: ScriptedServer;
  readonly members: Readonly<Record<SampleMember, SeededMember>>;
  /** Only of a service that began at a moment of the test's choice: what the clock says from now on. */
  setClock(moment: Date): Promise<void>;
  as(member: SampleMember): Ask;
  readonly anyone: Ask;
  /** Under which a process of its own works on the same database; the mail server is the caller's to add. */
  readonly environment: Readonly<Record<string, string>>;
  /** As the owner of the database. */
  sql<R>(statement: string, parameters?: readonly unknown[]): Promise<readonly R[]>;
  hear<M extends object>(message: MessageClass<M>, content: M): Promise<void>;
  publish(differing?: Partial<CourseStartFacts>): Promise<CourseStartFacts>;
  change(before: CourseStartFacts, differing: Partial<CourseStartFacts>): Promise<CourseStartFacts>;
  cancel(before: CourseStartFacts): Promise<CourseStartFacts>;
  makeNow(): Promise<readonly string[]>;
  makeDue(at: Date): Promise<number>;
  makeImmediate(at?: Date): Promise<number>;
  send(): Promise<number>;
  look(): Promise<void>;
  /** What the server confirmed, read as a mail program would. */
  mails(): Promise<readonly Email[]>;
  subscribe(member: SampleMember, differing?: object): Promise<string>;
  /** From now on the county knows somebody by this mailbox. */
  know(member: SampleMember, address: string): Promise<void>;
  /** Nothing heard, nobody subscribed, nothing sent. */
  clear(): Promise<void>;
  logged(): string;
  stop(): Promise<void>;
}

const masterKey = Buffer.alloc(32, 7).toString('base64');
const linkSecret = Buffer.alloc(32, 5).toString('base64');

const addresses: Partial<Record<SampleMember, string>> = {
  'case-manager': 'case-manager@jobcenter-bochum.example',
  'other-case-manager': 'case-manager@jobcenter-herne.example',
  coordinator: 'coordinator@stadt-bochum.example',
  counsellor: 'counsellor@beratung-bochum.example',
  'provider-staff': 'staff@sprachwerk-ruhr.example',
  'other-provider-staff': 'staff@lernhaus-herne.example',
};

/** Where the service keeps what it knows, and when it begins. */
export interface GivenBeginning {
  /** Goes when the service stops; a fresh one when absent. */
  readonly database?: FreshDatabase;
  /** Another way to it, for the service alone. */
  readonly way?: (url: string) => string;
  /** The clock is left to the test as well, from this moment on. */
  readonly begin?: Date;
}

/** The whole service on a database of its own and a scripted mail server; its ticks are left to the test. */
export async function startNotification(
  webhook: Pick<WebhookSettings, 'allowedHosts' | 'patience'> = { allowedHosts: new Set() },
  mail: Partial<MailSettings> = {},
  given: GivenBeginning = {},
): Promise<NotificationUnderTest> {
  const [database, issuer, smtp] = await Promise.all([
    given.database ?? freshDatabase(),
    testIssuer(),
    scriptedSmtpServer(),
  ]);
  const clock = given.begin && (await simulateClock(database.url, given.begin));
  const databaseUrl = given.way?.(database.url) ?? database.url;
  const members = await seedIdentity(database.url, issuer.url);
  const lines: string[] = [];
  const compiled = await Test.createTestingModule({
    imports: [
      NotificationModule.with({
        database: { url: databaseUrl, poolSize: 8 },
        queue: { kind: 'postgres', url: databaseUrl },
        identity: { issuer: issuer.url, audience: issuer.audience },
        mail: {
          smtpUrl: smtp.url,
          from: { name: 'Kursbrücke', address: 'kursbruecke@stadt.example' },
          lookEvery: 0,
          ...mail,
        },
        digest: { consoleUrl: 'https://kursbruecke.example', lookEvery: 0 },
        links: { secret: linkSecret },
        webhook: { ...webhook, masterKey, lookEvery: 0 },
      }),
    ],
  })
    // what nears is noted when a test says so, not when half a minute has gone by
    .overrideProvider(OutlookTicks)
    .useValue({})
    // and so is what is kept no longer, on a machine on which a spec takes more than a minute
    .overrideProvider(RetentionTicks)
    .useValue({})
    .compile();
  const logTo = { write: (line: string) => void lines.push(line) };
  const app = await createTestService(compiled, { service: 'notification', logTo });
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/notification`;
  const owner = new pg.Pool({ connectionString: database.url, max: 2, options: '-c search_path=notification,public' });
  owner.on('error', () => undefined);
  const sql = async <R>(statement: string, parameters: readonly unknown[] = []) =>
    (await owner.query(statement, [...parameters])).rows as R[];

  const know = (member: SampleMember, address: string) =>
    sql('update identity.member set email = $2 where subject = $1', [member, address]);
  for (const [member, address] of Object.entries(addresses)) await know(member as SampleMember, address);

  const hear = <M extends object>(message: MessageClass<M>, content: M) => hearWith(app, message, content);
  const say = async (message: MessageClass<CourseStartFacts>, facts: CourseStartFacts) => {
    await hear(message, facts);
    return facts;
  };
  const as =
    (member: SampleMember): Ask =>
    async (method, path, body, headers) =>
      ask(`${url}/${path}`, method, body, { authorization: await issuer.bearer(member), ...headers });

  return {
    app,
    smtp,
    members,
    environment: {
      DATABASE_URL: database.url,
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: issuer.audience,
      MAIL_FROM: 'kursbruecke@stadt.example',
      CONSOLE_URL: 'https://kursbruecke.example',
      MAIL_IMMEDIATE: 'off',
      WEBHOOK_MASTER_KEY: masterKey,
      LINK_SECRET: linkSecret,
    },
    sql,
    know: async (member, address) => void (await know(member, address)),
    setClock: async (moment) => {
      if (!clock) throw new Error('The clock is nobody’s to set.');
      await clock.set(moment);
    },
    hear,
    as,
    anyone: (method, path, body, headers = {}) => ask(`${url}/${path}`, method, body, headers),
    publish: (differing) =>
      say(
        CourseStartPublishedV1,
        courseFacts({
          ...upcoming,
          courseStartId: newId(),
          providerId: members['provider-staff'].organisationId,
          ...differing,
        }),
      ),
    change: (before, differing) => say(CourseStartChangedV1, { ...before, version: before.version + 1, ...differing }),
    cancel: (before) => say(CourseStartCancelledV1, { ...before, version: before.version + 1, status: 'cancelled' }),
    makeNow: () => app.get(MakeDigests).makeNow(),
    makeDue: (at) => app.get(MakeDigests).makeDue(at),
    makeImmediate: (at) => app.get(MakeImmediateMails).makeDue(at),
    send: () => app.get(SendDueMails).send(),
    look: () => app.get(LookAfterMails).look(),
    mails: () =>
      Promise.all(smtp.received.filter(({ confirmed }) => confirmed).map(({ raw }) => PostalMime.parse(raw))),
    subscribe: async (member, differing) => {
      const { status, body } = await as(member)<{ id: string }>('POST', 'subscriptions', {
        address: addresses[member],
        ...differing,
      });
      if (status !== 201) throw new Error(`Subscribing was answered ${status}.`);
      return body.id;
    },
    clear: async () => {
      smtp.forget();
      await sql(
        `truncate subscription, mailbox_consent, immediate_wish, calendar_entry, item, digest, digest_item, mail, course_start, places, seat_offer, handover, goal, idempotency_key,
                  webhook, webhook_course_start, webhook_seat_offer, webhook_message, webhook_delivery, webhook_attempt;
         update outbound set held = false, held_because = null;
         update mail_server set strikes = 0, paused_until = null`,
      );
    },
    logged: () => lines.join(''),
    stop: async () => {
      await app.close();
      await owner.end();
      await clock?.stop();
      await smtp.stop();
      await issuer.stop();
      await database.drop();
    },
  };
}

/** All who listen hear it, in one transaction. @throws Error when nobody does */
export async function hearWith<M extends object>(
  app: INestApplicationContext,
  message: MessageClass<M>,
  content: M,
): Promise<void> {
  const types = consumers.filter((known) => app.get<Consumer<object>>(known).hears === message);
  if (types.length === 0) throw new Error(`Nobody hears ${message.type}.`);
  const about = {
    id: newId<never>(),
    source: 'test',
    type: message.type,
    dataschema: dataschemaOf(message.type),
    time: new Date(),
    subject: '',
    sequence: 1,
  };
  const heard = async (tx: Tx) => {
    for (const type of types) await app.get<Consumer<object>>(type).on(tx, content, about);
  };
  await app.get(Transactions).run(heard, { role: 'system' });
}

export const inDays = (days: number): CalendarDate => addDays(calendarDateOf(new Date()), days);

/** Dates that lie ahead whenever the tests run. */
const upcoming = {
  startsOn: inDays(16),
  endsOn: inDays(200),
  entryClosesOn: inDays(30),
  decidesOn: inDays(9),
  asOf: new Date(Date.now() - 3_600_000).toISOString(),
} as const;

async function ask<T>(
  url: string,
  method: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<T>> {
  const json = body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(url, {
    method,
    headers: { ...json, ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = text !== '' && /json/.test(answer.headers.get('content-type') ?? '');
  return { status: answer.status, body: (isJson ? JSON.parse(text) : undefined) as T, text, headers: answer.headers };
}
