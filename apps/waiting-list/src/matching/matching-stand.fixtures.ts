import 'reflect-metadata';
import {
  type CourseStartFacts,
  CourseStartPublishedV1,
  type MessageClass,
  type SeatOfferState,
  type WaitingEntryState,
} from '@app/contracts';
import {
  addDays,
  type CalendarDate,
  type CourseStartId,
  calendarDateOf,
  type MemberId,
  type OrganisationId,
  type SeatOfferId,
  type WaitingEntryId,
} from '@app/kernel';
import { MessagingModule, messagingTables } from '@app/messaging';
import { newId, PersistenceModule, Transactions, type Tx } from '@app/persistence';
import { RuntimeModule } from '@app/runtime';
import { eventually, freshDatabase } from '@app/testing';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { EnrolmentModule } from '../enrolment/enrolment.module.js';
import { HandoverModule } from '../handover/handover.module.js';
import { WaitingEntryModule } from '../waiting-entry/waiting-entry.module.js';
import { waitingListTables } from '../waiting-list.tables.js';
import { ExpireDueOffers } from './expire-due-offers/expire-due-offers.js';
import { KeepCourseStart } from './keep-course-start/keep-course-start.command.js';
import { MatchingModule } from './matching.module.js';
import { Matcher } from './run-matching/matcher.js';
import type { MatchingRun } from './run-matching/matching-run.js';
import { MatchingTicks } from './run-matching/matching-ticks.js';
import { RegionOwners } from './run-matching/region-owners.js';

export const today = calendarDateOf(new Date());
export const inDays = (days: number): CalendarDate => addDays(today, days);

/** A job center with one case manager who looks after everybody here. */
export const jobCenter = {
  role: 'case_manager',
  organisationId: newId<OrganisationId>(),
  memberId: newId<MemberId>(),
} as const;
const system = { role: 'system' } as const;

export interface OfferSeen {
  readonly id: SeatOfferId;
  readonly state: SeatOfferState;
  readonly waitingEntryId: WaitingEntryId;
  readonly courseStartId: CourseStartId;
  readonly withdrawalReason: string | null;
  readonly answerBy: Date;
}

/** Matching with its real neighbours and a real database, ticking only when told to. */
export class MatchingStand {
  #policies = 0;

  private constructor(
    readonly service: TestingModule,
    private readonly database: Awaited<ReturnType<typeof freshDatabase>>,
  ) {}

  static async open(policyTerms: object = { settlingMinutes: 0 }): Promise<MatchingStand> {
    const database = await freshDatabase();
    const service = await matchingAlone(database.url);
    const stand = new MatchingStand(service, database);
    await stand.govern(policyTerms);
    return stand;
  }

  /** Puts other terms in force; none that was in force is ever taken away. */
  async govern(terms: object = { settlingMinutes: 0 }): Promise<void> {
    this.#policies += 1;
    const version = `here-${String(this.#policies).padStart(3, '0')}`;
    await this.query(`insert into policy (version, terms) values ($1, $2)`, [version, JSON.stringify(terms)]);
  }

  get url(): string {
    return this.database.url;
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.database.drop();
  }

  /** Another process of the same service: its own pool, its own engine. */
  another(): Promise<TestingModule> {
    return matchingAlone(this.database.url);
  }

  do<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.service.get(Transactions).run(work, system);
  }

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T> {
    return this.do((tx) => tx.query(sql, [...parameters]));
  }

  /** As the owner of the tables, to break what the service could not. */
  async asOwner(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.database.url });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  commands(): CommandBus {
    return this.service.get(CommandBus);
  }

  /** Looks once at what is new in the regions that this process, or another, owns or can take. */
  async look(service: TestingModule = this.service): Promise<readonly MatchingRun[]> {
    await service.get(RegionOwners).beat();
    return service.get(Matcher).run();
  }

  /** What may keep an offer from going out: news nobody has answered, course starts, and whoever else is at work. */
  private async inTheWay(): Promise<unknown> {
    return {
      news: await this.query(
        'select kind, subject, county, xact::text, pg_current_snapshot()::text as now from market_change',
      ),
      people: await this.query(
        'select w.state, w.version, p.* from planned_place p join waiting_entry w on w.id = waiting_entry_id',
      ),
      courses: await this.query(
        `select c.id, c.version, c.status, max_participants - registered_elsewhere as capacity, count(p.*) as places,
                array_agg(w.state) as held_by
           from course_start c left join place p on p.course_start_id = c.id
           left join seat_offer o on o.id = p.seat_offer_id left join waiting_entry w on w.id = o.waiting_entry_id
          group by c.id`,
      ),
      atWork: await this.query(
        `select state, xact_start::text, query from pg_stat_activity
          where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
      ),
    };
  }

  /** Runs matching until nothing is due any more; somebody else's lock may keep an offer back for a while. */
  async match(): Promise<void> {
    const atRest = async () => {
      const runs = await this.look();
      if (!runs.every(({ kind }) => kind === 'nothing-due')) throw new Error(JSON.stringify(runs));
    };
    await eventually(atRest, { every: 0 }).catch(async (failure: unknown) => {
      throw new Error(`Matching never comes to rest: ${failure} ${JSON.stringify(await this.inTheWay())}`);
    });
  }

  /** Lets the deadline of every open offer (of one entry) pass, and ends them. */
  async letExpire(waitingEntryId?: WaitingEntryId): Promise<void> {
    await this.query(
      `update seat_offer set answer_by = now() - interval '1 second'
        where state = 'open' and ($1::uuid is null or waiting_entry_id = $1)`,
      [waitingEntryId ?? null],
    );
    await this.service.get(ExpireDueOffers).expire();
  }

  /** Somebody in Bochum at A2.1, waiting for `days` days. */
  async someone(days: number, differing: Readonly<Record<string, unknown>> = {}): Promise<WaitingEntryId> {
    const id = newId<WaitingEntryId>();
    const row = {
      id,
      reference: `W-${id.slice(-12).toUpperCase()}`,
      person_ref: newId(),
      referring_organisation_id: jobCenter.organisationId,
      case_manager_id: jobCenter.memberId,
      state: 'waiting',
      level: 'A2.1',
      track: 'general',
      entitlements: JSON.stringify([{ path: 'county' }]),
      municipality: '05911000',
      easting: 375_000,
      northing: 5_705_000,
      reach_metres: 20_000,
      availability: 262_143,
      waiting_since: inDays(-days),
      ...differing,
    };
    const columns = Object.keys(row);
    await this.query(
      `insert into waiting_entry (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
    return id;
  }

  /** Hears of a course start: A2.1 in Bochum, beginning in three weeks. */
  async hear(facts: CourseStartFacts): Promise<CourseStartFacts> {
    const revised = facts.status === 'published' || facts.status === 'postponed';
    await this.do((tx) => this.commands().execute(new KeepCourseStart(tx, facts, revised)));
    return facts;
  }

  async offers(): Promise<readonly OfferSeen[]> {
    return this.query(
      `select id, state, waiting_entry_id as "waitingEntryId", course_start_id as "courseStartId",
              withdrawal_reason as "withdrawalReason", answer_by as "answerBy" from seat_offer order by offered_at, id`,
    );
  }

  async openOffers(): Promise<readonly OfferSeen[]> {
    return (await this.offers()).filter(({ state }) => state === 'open');
  }

  async stateOf(id: WaitingEntryId): Promise<WaitingEntryState | undefined> {
    const [row] = await this.query<readonly { readonly state: WaitingEntryState }[]>(
      'select state from waiting_entry where id = $1',
      [id],
    );
    return row?.state;
  }

  /** What was said so far, in the order of saying. */
  async said<M extends object>({ type }: MessageClass<M>): Promise<readonly M[]> {
    const rows = await this.query<readonly { readonly payload: M }[]>(
      'select payload from messaging.message where type = $1 order by id',
      [type],
    );
    return rows.map(({ payload }) => payload);
  }

  /** Everything that must hold whatever happened; what does not, in words. */
  whatIsBroken(): Promise<readonly { readonly broken: string }[]> {
    return this.query(invariants);
  }

  /** Nobody waits, nothing is offered. */
  async clear(): Promise<void> {
    const own = ['place', 'enrolment', 'handover', 'seat_offer', 'declined_course_start', 'entry_change'];
    const rest = ['hold_out', 'course_start', 'waiting_entry', 'messaging.delivery', 'messaging.message'];
    for (const table of [...own, ...rest]) await this.query(`delete from ${table}`);
    await this.query('delete from offer_batch');
    await this.query('delete from freed_place');
  }
}

async function matchingAlone(url: string): Promise<TestingModule> {
  const service = await Test.createTestingModule({
    imports: [
      RuntimeModule,
      CqrsModule.forRoot(),
      PersistenceModule.forService({ url, poolSize: 8 }, waitingListTables, [messagingTables]),
      MessagingModule.outboxOnly(),
      MatchingModule,
      EnrolmentModule,
      HandoverModule,
      WaitingEntryModule,
    ],
  })
    .overrideProvider(MatchingTicks)
    .useValue({})
    .compile();
  return service.init();
}

export function aCourseStart(differing: Partial<CourseStartFacts> = {}): CourseStartFacts {
  return Object.assign(new CourseStartPublishedV1(), {
    courseStartId: newId<CourseStartId>(),
    version: 1,
    status: 'published',
    providerId: newId(),
    providerName: 'Sprachwerk Ruhr',
    title: 'Deutsch A2.1',
    courseType: 'county',
    track: 'general',
    entryLevels: ['A2.1'],
    format: 'presence',
    targetGroup: 'all',
    fundingPaths: ['county', 'jobcenter', 'self'],
    intensity: 'full',
    childcare: true,
    accessible: true,
    municipality: '05911000',
    placeName: 'Bochum',
    easting: 375_000,
    northing: 5_705_000,
    startsOn: inDays(21),
    endsOn: inDays(120),
    entryClosesOn: inDays(28),
    decidesOn: inDays(14),
    slots: 0,
    times: 'Mo–Fr 09:00–12:15',
    units: 300,
    maxParticipants: 1,
    minParticipants: 0,
    registeredElsewhere: 0,
    asOf: new Date().toISOString(),
    ...differing,
  });
}

/** The next version of a course start. */
export function nextOf(facts: CourseStartFacts, differing: Partial<CourseStartFacts>): CourseStartFacts {
  return Object.assign(new CourseStartPublishedV1(), { ...facts, version: facts.version + 1, ...differing });
}

const invariants = `
  select 'a live offer without its place: ' || o.id as broken from seat_offer o
    left join place p on p.seat_offer_id = o.id
   where o.state = 'open' and p.state is distinct from 'held'
      or o.state = 'accepted' and p.state is distinct from 'confirmed'
  union all
  select 'an ended offer that holds a place: ' || o.id from seat_offer o join place p on p.seat_offer_id = o.id
   where o.state not in ('open', 'accepted')
  union all
  select 'two open offers: ' || waiting_entry_id from seat_offer where state = 'open' group by waiting_entry_id having count(*) > 1
  union all
  select 'a place beyond capacity: ' || p.course_start_id || ' ' || p.number
    from place p join course_start c on c.id = p.course_start_id where p.number > c.max_participants and c.version = 1
  union all
  select 'an entry that does not know of its offer: ' || e.id || ' is ' || e.state from waiting_entry e
   where (e.state = 'offered') <> exists (select 1 from seat_offer o where o.waiting_entry_id = e.id and o.state = 'open')
  union all
  select 'an entry that does not know of its place: ' || e.id || ' is ' || e.state from waiting_entry e
   where e.state = 'placed' and not exists (
     select 1 from seat_offer o join enrolment n on n.seat_offer_id = o.id
      where o.waiting_entry_id = e.id and o.state = 'accepted' and n.state = 'expected')
  union all
  select 'an offer nobody was told of: ' || o.id from seat_offer o where not exists (
    select 1 from messaging.message m where m.subject = o.id::text and m.type = 'waiting-list.seat-offered.v1')
  union all
  select 'an offer whose last step nobody was told of: ' || o.id from seat_offer o where not exists (
    select 1 from messaging.message m where m.subject = o.id::text and m.sequence = o.version)
  union all
  select 'places that others count differently: ' || c.id from course_start c
    left join lateral (select m.payload from messaging.message m
      where m.subject = c.id::text and m.type = 'waiting-list.places-changed.v1' order by m.sequence desc limit 1) m on true
   where coalesce((m.payload->>'held')::int, 0) <> (select count(*) from place p where p.course_start_id = c.id and p.state = 'held')
      or coalesce((m.payload->>'confirmed')::int, 0)
         <> (select count(*) from place p where p.course_start_id = c.id and p.state = 'confirmed')
  union all
  select 'an offer that expired late: ' || id from seat_offer where state = 'open' and answer_by < now() - interval '2 minutes'`;
