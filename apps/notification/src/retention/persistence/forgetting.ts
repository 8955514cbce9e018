import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { MailRetentionRule } from '../domain/rules.js';

export interface SomeForgotten {
  readonly removed: number;
  readonly more: boolean;
}

@Injectable()
export class Forgetting {
  /** Removes what is kept no longer, at most so many. Doing it again does no harm. */
  async forget(tx: Tx, rule: MailRetentionRule, months: number, most: number): Promise<SomeForgotten> {
    const [, removed]: readonly [unknown, number] = await tx.query(statements[rule], [most, months]);
    return { removed, more: removed >= most };
  }
}

const limit = 'now() - make_interval(months => $2)';
const today = `(now() at time zone 'Europe/Berlin')::date`;
const lastDay = `(${today} - make_interval(months => $2))::date::text`;

/** At most $1 rows in which `since` lies further back than the rule keeps them, the oldest first. */
const old = (table: string, since: string, where = 'true', until = limit) =>
  `select t.id from ${table} t where ${since} < ${until} and ${where} order by ${since} limit $1`;

const over = (courseStartId: string) =>
  `exists (select 1 from course_start c where c.id = ${courseStartId} and c.facts->>'endsOn' < ${lastDay})`;
/** Of a course that is over, or of which nobody ever told more. */
const overOrUnheard = (courseStartId: string) => `(${over(courseStartId)}
  or t.heard_at < ${limit} and not exists (select 1 from course_start c where c.id = ${courseStartId}))`;
const nobodyNames = (...tables: readonly string[]) =>
  tables.map((table) => `not exists (select 1 from ${table} n where n.subscription_id = t.id)`).join(' and ');

/** That an office's mailbox agreed can be shown for three years after the last mail, like every other consent. */
const noProofIsNeeded = `(t.member_id is not null or t.ended_at < now() - interval '3 years')`;

/**
 * Two courses that are alike are looked for as long as both lie ahead, and the last places of one as long as somebody can
 * begin: what was told of them is remembered so long.
 */
const willBeNotedAgain = `exists (
  select 1 from course_start c
   where c.id = t.subject_id
     and case when t.subject_kind = 'collision' then c.facts->>'startsOn'
              when t.what = 'last-places' then c.facts->>'entryClosesOn' end >= ${today}::text)`;

const settled = `t.state in ('sent', 'rejected', 'abandoned')`;
const untaken = `t.state in ('declined', 'expired', 'withdrawn')`;
const handedOver = `t.facts->>'state' in ('completed', 'declined', 'expired', 'withdrawn', 'superseded')`;

const statements: Readonly<Record<MailRetentionRule, string>> = {
  looks: `delete from mail_read where id in (${old('mail_read', 't.at')})`,
  mails: `delete from mail where id in (${old('mail', 't.created_at', settled)})`,
  news: `
    with gone as (${old('item', 't.recorded_at', `not (${willBeNotedAgain})`)}),
         told as (delete from digest_item where item_id in (select id from gone))
    delete from item where id in (select id from gone)`,
  digests: `delete from digest where id in (${old(
    'digest',
    't.window_until',
    `not exists (select 1 from mail n where n.digest_id = t.id)
     and not exists (select 1 from digest_item n where n.digest_id = t.id)`,
  )})`,
  subscriptions: `
    with gone as (${old(
      'subscription',
      't.ended_at',
      `${nobodyNames('mail', 'digest', 'digest_item', 'mail_read')} and ${noProofIsNeeded}`,
    )}),
         agreed as (delete from mailbox_consent where id in (select id from gone))
    delete from subscription where id in (select id from gone)`,
  offers: `delete from seat_offer where id in (${old('seat_offer', `(t.facts->>'answerBy')::timestamptz`, untaken)})`,
  'taken-offers': `delete from seat_offer where id in (
    select t.id from seat_offer t
     where t.state = 'accepted' and ${over(`(t.facts->>'courseStartId')::uuid`)} order by t.id limit $1)`,
  handovers: `delete from handover where id in (${old('handover', `(t.facts->>'happenedAt')::timestamptz`, handedOver)})`,
  'legal-clocks': `delete from legal_clock where id in (${old(
    'legal_clock',
    `(t.facts->>'happenedAt')::timestamptz`,
    `t.state = 'stopped'`,
  )})`,
  'calendar-entries': `delete from calendar_entry where seat_offer_id in (
    select seat_offer_id from calendar_entry where ${over('course_start_id')} order by seat_offer_id limit $1)`,
  // as long as the course can change, its webhooks count the offers of it
  'webhook-offers': `delete from webhook_seat_offer where id in (
    select t.id from webhook_seat_offer t where ${overOrUnheard('t.course_start_id')} order by t.id limit $1)`,
  'webhook-course-starts': `delete from webhook_course_start where id in (
    select t.id from webhook_course_start t where ${overOrUnheard('t.id')}
       and not exists (select 1 from webhook_seat_offer o where o.course_start_id = t.id) order by t.id limit $1)`,
  'course-starts': `
    with gone as (${old(
      'course_start',
      `t.facts->>'endsOn'`,
      `not exists (select 1 from seat_offer o where o.facts->>'courseStartId' = t.id::text)
       and not exists (select 1 from calendar_entry e where e.course_start_id = t.id)`,
      lastDay,
    )}),
         counted as (delete from places where course_start_id in (select id from gone))
    delete from course_start where id in (select id from gone)`,
  runs: `delete from retention_run where (rule, due_on) in (
    select rule, due_on from retention_run where due_on < ${limit} order by due_on limit $1)`,
};
