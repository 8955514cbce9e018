import 'reflect-metadata';
import { CourseStartPublishedV1, SeatOfferedV1 } from '@app/contracts';
import { newId } from '@app/persistence';
import { type FreshDatabase, freshDatabase, seedIdentity } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import PostalMime, { type Email } from 'postal-mime';
import { courseFacts, offerFacts } from '../../digest/domain/facts.fixtures.js';
import { MakeDigests } from '../../digest/make-digests/make-digests.js';
import { MakeImmediateMails } from '../../digest/make-immediate-mails/make-immediate-mails.js';
import { simulateClock } from '../../digest/year/simulated-clock.fixtures.js';
import { OutlookTicks } from '../../news/note-what-nears/outlook-ticks.js';
import { hearWith } from '../../notification.fixtures.js';
import { NotificationModule } from '../../notification.module.js';
import { SendDueMails } from '../send-due-mails/send-due-mails.js';
import { type ScriptedServer, scriptedSmtpServer } from '../smtp-server.fixtures.js';
import { HoldMails, HoldMailsAfterRestore, ReleaseMails } from './hold-mails.command.js';

/** Tuesday, 23 November 2027. */
const at = (time: string, day = 23) => new Date(`2027-11-${day}T${time}:00+01:00`);

/** One service on one database, whose clock goes as the test says; it begins as processes do, and ends as they do. */
class Life {
  private constructor(
    private readonly service: TestingModule,
    private readonly owner: pg.Client,
  ) {}

  static async on({ url }: FreshDatabase, smtp: ScriptedServer, moment: Date): Promise<Life> {
    const owner = new pg.Client({ connectionString: url, options: '-c search_path=notification,public' });
    await owner.connect();
    await owner.query('update public.clock set at = $1', [moment]);
    const service = await Test.createTestingModule({
      imports: [
        NotificationModule.with({
          database: { url, poolSize: 4 },
          queue: { kind: 'postgres', url },
          identity: { issuer: 'https://issuer.example', audience: 'restored' },
          mail: { smtpUrl: smtp.url, from: { name: '', address: 'kursbruecke@stadt.example' }, lookEvery: 0 },
          digest: { consoleUrl: 'https://kursbruecke.example', lookEvery: 0 },
          links: { secret: Buffer.alloc(32, 9).toString('base64') },
          webhook: { allowedHosts: new Set(), masterKey: Buffer.alloc(32, 7).toString('base64'), lookEvery: 0 },
        }),
      ],
    })
      .overrideProvider(OutlookTicks)
      .useValue({})
      .compile();
    service.useLogger(false);
    await service.init();
    return new Life(service, owner);
  }

  /** Whose turn it is at that moment gets their mail. @returns how many were made */
  async look(moment: Date): Promise<number> {
    await this.owner.query('update public.clock set at = $1', [moment]);
    const made =
      (await this.service.get(MakeDigests).makeDue()) + (await this.service.get(MakeImmediateMails).makeDue());
    await this.service.get(SendDueMails).send();
    return made;
  }

  async publish(moment: Date, title: string): Promise<void> {
    await this.owner.query('update public.clock set at = greatest(at, $1)', [moment]);
    const facts = courseFacts({ courseStartId: newId(), title, asOf: moment.toISOString(), ...ahead });
    await hearWith(this.service, CourseStartPublishedV1, facts);
  }

  async offer(moment: Date, caseManagerId: string, reference: string, courseStartId: string): Promise<void> {
    await this.owner.query('update public.clock set at = greatest(at, $1)', [moment]);
    const said = {
      offeredAt: moment.toISOString(),
      happenedAt: moment.toISOString(),
      answerBy: at('23:59', 30).toISOString(),
    };
    const facts = offerFacts({ ...said, seatOfferId: newId<never>(), courseStartId, caseManagerId, reference });
    await hearWith(this.service, SeatOfferedV1, facts);
  }

  async rows<R>(statement: string, parameters: readonly unknown[] = []): Promise<readonly R[]> {
    return (await this.owner.query(statement, [...parameters])).rows as R[];
  }

  async say(command: HoldMails | HoldMailsAfterRestore | ReleaseMails): Promise<void> {
    await this.service.get(CommandBus).execute(command);
  }

  async end(): Promise<void> {
    await this.service.close();
    await this.owner.end();
  }
}

const ahead = { startsOn: '2028-01-10', endsOn: '2028-06-30', entryClosesOn: '2028-01-24', decidesOn: '2028-01-03' };
const readers = { early: newId<never>(), late: newId<never>(), quiet: newId<never>() };
const slots = { early: '07:30', late: '12:15', quiet: '08:00' };
type Reader = keyof typeof readers;

async function beginnings(life: Life): Promise<void> {
  const office = newId();
  await life.rows(
    `insert into identity.organisation (id, key, kind, name, mail_domains, areas)
     values ($1, 'restored', 'jobcenter', 'Jobcenter', '{jobcenter.example}', '{05911}')`,
    [office],
  );
  for (const [name, id] of Object.entries(readers)) {
    await life.rows(
      `insert into identity.member (id, issuer, subject, organisation_id, roles, display_name)
       values ($1, 'restored', $2, $3, '{case_manager}', 'Reader')`,
      [id, name, office],
    );
    await life.rows(
      `insert into subscription (id, member_id, organisation_id, address, language, areas, levels, slot, weekdays,
                                 unsubscribe_token, mailed_at)
       values ($1, $1, $2, $3 || '@jobcenter.example', 'de', $4, '{}', $5, '{}', $3, now() - $6::interval)`,
      [
        id,
        office,
        name,
        [name === 'quiet' ? '05911999' : '05911'],
        slots[name as Reader],
        name === 'quiet' ? '40 days' : '0',
      ],
    );
  }
}

const inMails = async (smtp: ScriptedServer) => Promise.all(smtp.received.map(({ raw }) => PostalMime.parse(raw)));
const to = (reader: Reader, mails: readonly Email[]) =>
  mails.filter((mail) => mail.to?.[0]?.address === `${reader}@jobcenter.example`);
/** Titles and numbers a mail tells, those it calls doubtful with a question mark. */
const toldIn = ({ text = '' }: Email) =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n* [')
    .slice(1)
    .map((block) => {
      const [name = ''] = /Kurs (?:[A-Z]\b|nach der Sicherung|während)|W-\w{6}/.exec(block) ?? [];
      return block.includes('kann schon einmal') ? `${name}?` : name;
    })
    .sort();

describe('a database that came out of a backup', () => {
  let smtp: ScriptedServer;
  let original: FreshDatabase;
  let backup: FreshDatabase;
  let life: Life;
  let before: readonly Email[];

  beforeAll(async () => {
    [original, smtp] = await Promise.all([freshDatabase(), scriptedSmtpServer()]);
    const clock = await simulateClock(original.url, at('05:00', 22));
    await clock.stop();
    await seedIdentity(original.url, 'https://issuer.example');
    const first = await Life.on(original, smtp, at('05:00', 22));
    await beginnings(first);
    await first.publish(at('06:00', 22), 'Kurs Z');
    await first.look(at('07:30', 22));
    await first.look(at('12:15', 22));
    await first.publish(at('06:00'), 'Kurs A');
    const [course] = await first.rows<{ id: string }>(`select id from course_start where facts->>'title' = 'Kurs A'`);
    await first.offer(at('06:59'), readers.early, 'W-7K3M9Q', course?.id ?? '');
    await first.end();
    backup = await freshDatabase({ copyOf: new URL(original.url).pathname.slice(1) });

    const second = await Life.on(original, smtp, at('07:01'));
    await second.look(at('07:05'));
    await second.look(at('07:30'));
    await second.publish(at('07:45'), 'Kurs B');
    await second.look(at('08:00'));
    await second.end();
    before = await inMails(smtp);
    smtp.forget();
    life = await Life.on(backup, smtp, at('10:00'));
  }, 120_000);
  afterAll(async () => {
    await life.end();
    await smtp.stop();
    await Promise.all([original.drop(), backup.drop()]);
  });

  it('was not the one that sent the mails since', () => {
    expect(to('early', before).map(toldIn)).toEqual([['Kurs Z'], ['W-7K3M9Q'], ['Kurs A']]);
    expect(to('late', before).map(toldIn)).toEqual([['Kurs Z']]);
    expect(to('quiet', before).map(({ text }) => text?.includes('nichts Neues'))).toEqual([true]);
  });

  it('holds mail, and makes none, whoever holds it besides', async () => {
    expect(await life.look(at('10:01'))).toBe(0);
    await life.publish(at('07:45'), 'Kurs B');
    await life.publish(at('10:30'), 'Kurs C');
    await life.say(new HoldMails());
    for (const moment of [at('10:40'), at('12:15'), at('12:59')]) expect(await life.look(moment)).toBe(0);
    expect(smtp.received).toEqual([]);
    expect(await life.rows('select held, held_because as because from outbound')).toEqual([
      { held: true, because: 'restored' },
    ]);
  });

  it('tells after the release whose hour came since what is new, once, and says of what may have arrived that it may', async () => {
    await life.say(new ReleaseMails());
    expect(await life.look(at('13:00'))).toBe(1);
    expect(await life.look(at('13:20'))).toBe(0);
    const mails = await inMails(smtp);
    expect(mails).toHaveLength(1);
    expect(to('late', mails).map(toldIn)).toEqual([['Kurs A?', 'Kurs B?', 'Kurs C']]);
  });

  it('tells nobody the same period twice: whose hour had come is told the next day', async () => {
    smtp.forget();
    expect(await life.look(at('07:30', 24))).toBe(1);
    expect(to('early', await inMails(smtp)).map(toldIn)).toEqual([['Kurs A?', 'Kurs B?', 'Kurs C', 'W-7K3M9Q?']]);
    expect(await life.look(at('08:00', 24))).toBe(0);
    expect(await life.look(at('12:15', 24))).toBe(0);
    expect(to('quiet', await inMails(smtp))).toEqual([]);
  });

  it('that nobody could notice is held the same way when somebody says so', async () => {
    smtp.forget();
    await life.publish(at('13:00', 24), 'Kurs D');
    await life.offer(at('13:00', 24), readers.late, 'W-2FD8XN', newId());
    await life.say(new HoldMailsAfterRestore());
    expect(await life.look(at('14:00', 24))).toBe(0);
    await life.say(new ReleaseMails());
    expect(await life.look(at('14:01', 24))).toBe(0);
    await life.publish(at('14:30', 24), 'Kurs E');
    expect(await life.look(at('07:30', 25))).toBe(1);
    expect(to('early', await inMails(smtp)).map(toldIn)).toEqual([['Kurs D?', 'Kurs E']]);
  });
});
