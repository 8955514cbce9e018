import type { SeatOfferView, WaitingEntryView } from '@app/contracts';
import { notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { needBody } from '../domain/need.js';
import { type EntryColumns, entryColumns, toEntry } from './waiting-entry-columns.js';

export interface EntryFilter {
  readonly state?: string;
  readonly level?: string;
}

/** Where a page begins: after this entry in the order of waiting. */
export interface AfterEntry {
  readonly waitingSince: string;
  readonly id: string;
}

type ViewRow = EntryColumns & { readonly openOffer: SeatOfferView | null };

@Injectable()
export class WaitingEntryViews {
  /** The entries that the scope of `tx` may see, longest waiting first. */
  async list(
    tx: Tx,
    { state, level }: EntryFilter,
    after: AfterEntry | undefined,
    limit: number,
  ): Promise<readonly WaitingEntryView[]> {
    const rows: readonly ViewRow[] = await tx.query(
      `${select}
       where ($1::text is null or e.state = $1) and ($2::text is null or e.level = $2)
         and ($3::date is null or (e.waiting_since, e.id) > ($3::date, $4::uuid))
       order by e.waiting_since, e.id limit $5`,
      [state ?? null, level ?? null, after?.waitingSince ?? null, after?.id ?? null, limit],
    );
    return rows.map(toView);
  }

  async one(tx: Tx, id: string): Promise<WaitingEntryView> {
    const [row]: readonly ViewRow[] = await tx.query(`${select} where e.id = $1`, [id]);
    if (!row) throw notFound('waiting-entry');
    return toView(row);
  }
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The one open offer, as SeatOfferView. */
const openOffer = `
  select json_build_object(
    'id', o.id, 'version', o.version, 'state', o.state, 'waitingEntryId', o.waiting_entry_id, 'reference', o.reference,
    'courseStartId', o.course_start_id, 'offeredAt', ${instant('o.offered_at')}, 'answerBy', ${instant('o.answer_by')},
    'courseStart', json_strip_nulls(json_build_object(
      'title', c.facts->'title', 'providerId', c.provider_id, 'providerName', c.facts->'providerName',
      'placeName', c.facts->'placeName', 'startsOn', c.facts->'startsOn', 'times', c.facts->'times',
      'entryLevels', c.facts->'entryLevels'))) as view
  from seat_offer o join course_start c on c.id = o.course_start_id
  where o.waiting_entry_id = e.id and o.state = 'open'`;

const select = `
  select ${entryColumns}, offer.view as "openOffer"
  from waiting_entry e left join lateral (${openOffer}) offer on true`;

function toView(row: ViewRow): WaitingEntryView {
  const entry = toEntry(row);
  return {
    id: entry.id,
    version: entry.version,
    reference: entry.reference,
    state: entry.state,
    dormant: entry.state === 'paused' && entry.dormant,
    need: needBody(entry.need),
    waitingSince: entry.waitingSince,
    ...(entry.completed && { completed: entry.completed }),
    referringOrganisationId: entry.referringOrganisationId,
    ...(entry.caseManagerId && { caseManagerId: entry.caseManagerId }),
    ...(row.openOffer && { openOffer: row.openOffer }),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
