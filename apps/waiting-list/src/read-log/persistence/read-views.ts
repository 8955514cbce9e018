import type { ReadView } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { MemberDay } from '../domain/unusual.js';
import type { ReadFilter } from '../list-reads/list-reads.query.js';

/** Reads of names and reads of entries as one log. */
@Injectable()
export class ReadViews {
  async list(
    tx: Tx,
    { from, to, memberId, reference, readFor, what }: ReadFilter,
    before: { readonly readAt: string; readonly id: string } | undefined,
    limit: number,
  ): Promise<readonly ReadView[]> {
    const rows: readonly { readonly view: ReadView }[] = await tx.query(
      `select json_strip_nulls(json_build_object(
          'id', r.id, 'readAt', to_char(r.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'organisationId', r.organisation_id, 'organisationName', coalesce(o.name, ''),
          'memberId', r.member_id, 'memberName', coalesce(m.display_name, ''), 'purpose', r.purpose, 'what', r.what,
          'route', r.route, 'references', r.entry_references, 'people', r.people, 'fields', r.fields)) as view
         from (
           (${vaultReads} where ${within} and ($6::text is null or reference = $6)
             and coalesce($8, 'person') = 'person' order by read_at desc, id desc limit $9)
           union all
           (${peopleReads} where ${within} and ($6::text is null or entry_references @> array[$6])
             and coalesce($8, 'entry') = 'entry' order by read_at desc, id desc limit $9)) r
         left join identity.organisation o on o.id = r.organisation_id
         left join identity.member m on m.id = r.member_id
        order by r.read_at desc, r.id desc limit $9`,
      [
        from ?? null,
        to ?? null,
        before?.readAt ?? null,
        before?.id ?? null,
        memberId ?? null,
        reference ?? null,
        readFor ?? null,
        what ?? null,
        limit,
      ],
    );
    return rows.map(({ view }) => view);
  }

  /** How much each member read on each day. */
  async days(tx: Tx, from: CalendarDate, to: CalendarDate): Promise<readonly MemberDay[]> {
    return tx.query(
      `select to_char(r.day, 'YYYY-MM-DD') as day, r.member_id as "memberId",
              coalesce(m.display_name, '') as "memberName", coalesce(o.name, '') as "organisationName",
              r.reads, r.people, r.names
         from (select (read_at at time zone 'Europe/Berlin')::date as day, member_id, organisation_id,
                      count(*)::int as reads, sum(people)::int as people,
                      (count(*) filter (where what = 'person'))::int as names
                 from (${vaultReads} union all ${peopleReads}) both_logs
                where read_at >= ${startOf('$1')} and read_at < ${startOf('($2::date + 1)')} group by 1, 2, 3) r
         left join identity.organisation o on o.id = r.organisation_id
         left join identity.member m on m.id = r.member_id
        order by r.day desc, r.people desc, r.member_id`,
      [from, to],
    );
  }
}

const startOf = (day: string) => `(${day}::date::timestamp at time zone 'Europe/Berlin')`;

const within = `
  ($1::date is null or read_at >= ${startOf('$1')}) and ($2::date is null or read_at < ${startOf('($2::date + 1)')})
  and ($3::timestamptz is null or (read_at, id) < ($3::timestamptz, $4::uuid))
  and ($5::uuid is null or member_id = $5) and ($7::text is null or purpose = $7)`;

const vaultReads = `
  select id, read_at, organisation_id, member_id, purpose, 'person' as what, null::text as route,
         array_remove(array[reference], null) as entry_references, 1 as people, fields from vault_read`;

const peopleReads = `
  select id, read_at, organisation_id, member_id, purpose, 'entry' as what, route, entry_references, people, fields
    from people_read`;
