import 'reflect-metadata';
import {
  CourseStartCancelledV1,
  CourseStartChangedV1,
  CourseStartPublishedV1,
  type MessageClass,
  SeatOfferAcceptedV1,
  SeatOfferDeclinedV1,
  SeatOfferExpiredV1,
  SeatOfferedV1,
  SeatOfferWithdrawnV1,
} from '@app/contracts';
import { type FreshDatabase, freshDatabase, seedIdentity } from '@app/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import PostalMime from 'postal-mime';
import { SendDueMails } from '../../mail/send-due-mails/send-due-mails.js';
import { type ScriptedServer, scriptedSmtpServer } from '../../mail/smtp-server.fixtures.js';
import { OutlookTicks } from '../../news/note-what-nears/outlook-ticks.js';
import { hearWith } from '../../notification.fixtures.js';
import { NotificationModule } from '../../notification.module.js';
import { MakeDigests } from '../make-digests/make-digests.js';
import type { ExpectedDigest } from './oracle.fixtures.js';
import { linesOfMail } from './said-in-mail.fixtures.js';
import { type SimulatedClock, simulateClock } from './simulated-clock.fixtures.js';
import type { World, YearReader } from './world.fixtures.js';

/** Something that happens in the world, or somebody looking whose slot has come. */
interface Event {
  readonly at: Date;
  readonly happens: (year: YearOnPostgres) => Promise<void>;
}

type Outage = readonly [from: Date, until: Date];

/**
 * The service as it is, on a real database whose clock runs through a year: it hears messages, makes digests at its looks
 * and hands them to a mail server. While it is down it hears nothing, and hears it all afterwards.
 */
export class YearOnPostgres {
  readonly #mails = new Map<string, ExpectedDigest[]>();
  #service: TestingModule | undefined;

  private constructor(
    private readonly world: World,
    private readonly database: FreshDatabase,
    private readonly clock: SimulatedClock,
    private readonly smtp: ScriptedServer,
    private readonly owner: pg.Pool,
  ) {}

  static async begin(world: World): Promise<YearOnPostgres> {
    const [database, smtp] = await Promise.all([freshDatabase(), scriptedSmtpServer()]);
    const clock = await simulateClock(database.url, world.readers[0]?.slotSince ?? new Date(0));
    await seedIdentity(database.url, 'https://issuer.example');
    const owner = new pg.Pool({
      connectionString: database.url,
      max: 1,
      options: '-c search_path=notification,public',
    });
    const year = new YearOnPostgres(world, database, clock, smtp, owner);
    await year.restart();
    for (const reader of world.readers) await year.subscribe(reader);
    return year;
  }

  /** @param restarts the process ends and another begins */
  async play(outages: readonly Outage[], restarts: readonly Date[]): Promise<void> {
    const events = [
      ...heardOf(this.world).map((event) => ({ ...event, at: afterOutage(event.at, outages) })),
      ...restarts.map((at) => ({ at, happens: (year: YearOnPostgres) => year.restart() })),
      ...this.world.looks.map((at) => ({ at, happens: (year: YearOnPostgres) => year.look() })),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, happens } of events) {
      await this.clock.set(at);
      await happens(this);
    }
  }

  /** What arrived, by subscription. */
  get digests(): ReadonlyMap<string, readonly ExpectedDigest[]> {
    return this.#mails;
  }

  async stop(): Promise<void> {
    await this.#service?.close();
    await this.owner.end();
    await this.clock.stop();
    await this.smtp.stop();
    await this.database.drop();
  }

  async hear<M extends object>(message: MessageClass<M>, content: M): Promise<void> {
    await hearWith(this.service, message, content);
  }

  async look(): Promise<void> {
    if ((await this.service.get(MakeDigests).makeDue()) === 0) return;
    await this.service.get(SendDueMails).send();
    await this.readMails();
  }

  async restart(): Promise<void> {
    await this.#service?.close();
    this.#service = await Test.createTestingModule({
      imports: [
        NotificationModule.with({
          database: { url: this.database.url, poolSize: 8 },
          queue: { kind: 'postgres', url: this.database.url },
          identity: { issuer: 'https://issuer.example', audience: 'year' },
          mail: { smtpUrl: this.smtp.url, from: { name: '', address: 'kursbruecke@stadt.example' }, lookEvery: 0 },
          digest: { consoleUrl: 'https://kursbruecke.example', lookEvery: 0 },
          links: { secret: Buffer.alloc(32, 9).toString('base64') },
          webhook: { allowedHosts: new Set(), masterKey: Buffer.alloc(32, 7).toString('base64'), lookEvery: 0 },
        }),
      ],
    })
      // what nears is another spec's: this world's oracle knows nothing of it
      .overrideProvider(OutlookTicks)
      .useValue({})
      .compile();
    await this.#service.init();
  }

  private get service(): TestingModule {
    if (!this.#service) throw new Error('The service is down.');
    return this.#service;
  }

  /** As their mail programs would. */
  private async readMails(): Promise<void> {
    for (const { raw, confirmed } of this.smtp.received) {
      const mail = await PostalMime.parse(raw);
      if (!confirmed) throw new Error(`${mail.messageId} was not confirmed.`);
      const { rows } = await this.owner.query(
        `select d.subscription_id as id, d.period_key as "periodKey" from mail m join digest d on d.id = m.digest_id
          where m.message_id = $1`,
        [mail.messageId],
      );
      const [{ id, periodKey }] = rows as [{ id: string; periodKey: string }];
      const at = new Date(mail.date ?? '').toISOString();
      this.#mails.set(id, [...(this.#mails.get(id) ?? []), { periodKey, at, lines: linesOfMail(mail) }]);
    }
    this.smtp.forget();
  }

  private async subscribe(reader: YearReader): Promise<void> {
    const { subscriptionId, memberId, organisationId, organisationAreas, roles } = reader;
    await this.owner.query(
      `insert into identity.organisation (id, key, kind, name, mail_domains, areas)
       values ($1::uuid, 'year-' || $1::uuid, 'jobcenter', 'Jobcenter', '{jobcenter.example}', $2) on conflict do nothing`,
      [organisationId, organisationAreas],
    );
    await this.owner.query(
      `insert into identity.member (id, issuer, subject, organisation_id, roles, display_name)
       values ($1::uuid, 'year', $1::uuid::text, $2, $3, 'Reader')`,
      [memberId, organisationId, roles],
    );
    await this.owner.query(
      `insert into subscription (id, member_id, organisation_id, address, language, areas, levels, slot, weekdays,
                                 course_types, funding_paths, formats, childcare_only, own_people_only, unsubscribe_token)
       values ($1::uuid, $2, $3, $1::uuid || '@jobcenter.example', 'de', $4, $5, $6, $7, $8, $9, $10, $11, $12, $1::uuid::text)`,
      [
        ...[subscriptionId, memberId, organisationId, reader.areas, reader.levels, reader.slot, reader.weekdays],
        ...[reader.courseTypes, reader.fundingPaths, reader.formats, reader.childcareOnly, reader.ownPeopleOnly],
      ],
    );
  }
}

/** Nobody hears while the service is down; the messages wait for it. */
function afterOutage(at: Date, outages: readonly Outage[]): Date {
  return outages.find(([from, until]) => at >= from && at < until)?.[1] ?? at;
}

const ends = {
  accepted: SeatOfferAcceptedV1,
  declined: SeatOfferDeclinedV1,
  expired: SeatOfferExpiredV1,
  withdrawn: SeatOfferWithdrawnV1,
} as const;

function heardOf({ courses, offers }: World): readonly Event[] {
  const said = <M extends object>(at: Date, message: MessageClass<M>, content: M): Event => ({
    at,
    happens: (year) => year.hear(message, content),
  });
  return [
    ...courses.flatMap(({ steps }) =>
      steps.map(({ at, facts }, position) => {
        if (position === 0) return said(at, CourseStartPublishedV1, facts);
        return said(at, facts.status === 'cancelled' ? CourseStartCancelledV1 : CourseStartChangedV1, facts);
      }),
    ),
    ...offers.flatMap(({ facts, openedAt, endedAt, end }) => [
      said(openedAt, SeatOfferedV1, facts),
      said(endedAt, ends[end], { ...facts, version: 2 }),
    ]),
  ];
}
