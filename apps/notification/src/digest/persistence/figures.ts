import { minimumCell, wholeCounties } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Figure } from '../domain/figure.js';
import { has, type Recipient } from '../domain/recipient.js';

/** How things stand for a provider's own courses, or for the area somebody coordinates. */
@Injectable()
export class Figures {
  async of(tx: Tx, recipient: Recipient): Promise<readonly Figure[]> {
    const { organisationId, areas } = recipient;
    const counties = [...new Set(areas.map((area) => area.slice(0, 5)))];
    const provider = has(recipient, 'provider_staff')
      ? [
          ...(await this.offersRunning(tx, organisationId)),
          ...(await this.waiting(tx, organisationId, counties)),
          ...(await this.limits(tx, organisationId)),
        ]
      : [];
    if (!has(recipient, 'coordinator')) return provider;
    return [
      ...provider,
      ...(await this.gaps(tx, counties)),
      ...(await this.goalsMissed(tx, areas)),
      ...(await this.limitsMissed(tx, areas)),
      ...(await this.mailsRejected(tx, areas)),
      ...(await this.withoutAddress(tx, areas)),
    ];
  }

  private async offersRunning(tx: Tx, providerId: string): Promise<readonly Figure[]> {
    const rows: readonly { readonly count: number; readonly nextAnswerBy: string | null }[] = await tx.query(
      `select count(*)::int as count, min(facts->>'answerBy') as "nextAnswerBy" from seat_offer
        where state = 'open' and facts->>'providerId' = $1 and (facts->>'answerBy')::timestamptz > now()`,
      [providerId],
    );
    return rows.flatMap(({ count, nextAnswerBy }) =>
      nextAnswerBy ? [{ kind: 'offers-running', count, nextAnswerBy }] : [],
    );
  }

  /** For levels the provider teaches: what may be said of a cell; cells do not overlap, so those of several counties add up. */
  private async waiting(tx: Tx, providerId: string, counties: readonly string[]): Promise<readonly Figure[]> {
    const rows: readonly { readonly level: string; readonly track: string; readonly people: number }[] = await tx.query(
      `select d.level, d.track, sum(d.people)::int as people from demand d
        where d.county = any($2::text[]) and d.as_of > now() - interval '3 days'
          and exists (select 1 from course_start c
                       where c.facts->>'providerId' = $1 and c.facts->>'track' = d.track
                         and c.facts->'entryLevels' ? d.level
                         and c.facts->>'status' in ('published', 'postponed', 'started'))
        group by 1, 2 order by 2, 1`,
      [providerId, counties],
    );
    return rows.map((row) => ({ kind: 'waiting', ...row }));
  }

  private async limits(tx: Tx, providerId: string): Promise<readonly Figure[]> {
    const rows: readonly { readonly code: string; readonly approaching: number; readonly missed: number }[] =
      await tx.query(
        `select facts->>'code' as code, count(*) filter (where state = 'approaching')::int as approaching,
                count(*) filter (where state = 'missed')::int as missed
           from legal_clock
          where state in ('approaching', 'missed') and facts->>'providerId' = $1 and facts->>'code' = any($2)
          group by 1 order by 1`,
        [providerId, ['start-within-six-weeks', 'start-within-four-weeks', 'fourteen-day-report']],
      );
    return rows.map((row) => ({ kind: 'limits', ...row }));
  }

  /** People wait, and no course start of their level and track has a place for them there. */
  private async gaps(tx: Tx, counties: readonly string[]): Promise<readonly Figure[]> {
    const rows: readonly { readonly level: string; readonly track: string; readonly people: number }[] = await tx.query(
      `select d.level, d.track, sum(d.people)::int as people from demand d
        where d.county = any($1::text[]) and d.as_of > now() - interval '3 days'
          and not exists (select 1 from course_start c left join places p on p.course_start_id = c.id
                           where c.facts->>'status' in ('published', 'postponed')
                             and c.facts->>'entryClosesOn' >= (now() at time zone 'Europe/Berlin')::date::text
                             and left(c.facts->>'municipality', 5) = d.county and c.facts->>'track' = d.track
                             and c.facts->'entryLevels' ? d.level
                             and (c.facts->>'maxParticipants')::int - (c.facts->>'registeredElsewhere')::int
                                 > coalesce(p.held + p.confirmed, 0))
        group by 1, 2 order by 3 desc, 2, 1`,
      [counties],
    );
    return rows.map((row) => ({ kind: 'gap', ...row }));
  }

  /** Of the goals that are the reader's to know, those of which something could be said. */
  private async goalsMissed(tx: Tx, areas: readonly string[]): Promise<readonly Figure[]> {
    const [row]: readonly { readonly missed: number; readonly all: number }[] = await tx.query(
      `select count(*) filter (where facts->>'standing' = 'missed')::int as missed, count(*)::int as all from goal
        where facts->>'standing' <> 'ended' and facts->'counties' <@ to_jsonb($1::text[])`,
      [wholeCounties(areas)],
    );
    return row && row.missed > 0 ? [{ kind: 'goals-missed', ...row }] : [];
  }

  /** Limits that have passed for people who still wait for what is owed them. */
  private async limitsMissed(tx: Tx, areas: readonly string[]): Promise<readonly Figure[]> {
    const rows: readonly { readonly code: string; readonly people: number }[] = await tx.query(
      `select l.facts->>'code' as code, count(*)::int as people
         from legal_clock l join identity.organisation o on o.id = (l.facts->>'referringOrganisationId')::uuid
        where l.state = 'missed'
          and exists (select 1 from unnest(o.areas) own, unnest($1::text[]) area where left(own, 5) = left(area, 5))
        group by 1 order by 1`,
      [areas],
    );
    return rows.map(({ code, people }) => ({
      kind: 'limits-missed',
      code,
      people: people < minimumCell ? undefined : people,
    }));
  }

  private async mailsRejected(tx: Tx, areas: readonly string[]): Promise<readonly Figure[]> {
    const [row]: readonly { readonly count: number }[] = await tx.query(
      `select count(*)::int as count from mail m join subscription s on s.id = m.subscription_id
        where m.state = 'rejected' and m.created_at > now() - interval '7 days' and ${inReach}`,
      [areas],
    );
    return row && row.count > 0 ? [{ kind: 'mails-rejected', count: row.count }] : [];
  }

  /** Refused by the server for good, or at a domain that its organisation has given up: no mail goes there. */
  private async withoutAddress(tx: Tx, areas: readonly string[]): Promise<readonly Figure[]> {
    const [row]: readonly { readonly count: number }[] = await tx.query(
      `select count(*)::int as count from subscription s join identity.organisation o on o.id = s.organisation_id
        where s.ended_at is null and s.active and ${inReach}
          and (s.refused_at is not null
               or not exists (select 1 from unnest(o.mail_domains) d
                               where lower(d) = lower(split_part(s.address, '@', 2))))`,
      [areas],
    );
    return row && row.count > 0 ? [{ kind: 'no-address', count: row.count }] : [];
  }
}

const inReach = `exists (select 1 from unnest(s.areas) own, unnest($1::text[]) area where left(own, 5) = left(area, 5))`;
