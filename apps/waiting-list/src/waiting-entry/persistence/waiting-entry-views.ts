import type { HardshipDecisionView, SeatOfferView, WaitingEntryView } from '@app/contracts';
import { type CalendarDate, Clock, calendarDateOf, notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { courseStartBrief, instantText } from '../../view-sql.js';
import { type Attempts, contactView } from '../domain/contact.js';
import { warningsAbout } from '../domain/entry-warnings.js';
import { needBody } from '../domain/need.js';
import { reopenUntil } from '../domain/waiting-entry.js';
import { type EntryColumns, entryColumns, toEntry } from './waiting-entry-columns.js';

export interface EntryFilter {
  readonly state?: string;
  readonly level?: string;
  readonly dormant?: boolean;
}

/** Where a page begins: after this entry in the order of waiting. */
export interface AfterEntry {
  readonly waitingSince: string;
  readonly id: string;
}

type ViewRow = EntryColumns &
  Pick<Attempts, 'notReached' | 'lastTriedAt'> & {
    readonly openOffer: SeatOfferView | null;
    readonly proposal: HardshipDecisionView | null;
  };

@Injectable()
export class WaitingEntryViews {
  constructor(private readonly clock: Clock) {}

  /** The entries that the scope of `tx` may see, longest waiting first. */
  async list(
    tx: Tx,
    { state, level, dormant }: EntryFilter,
    after: AfterEntry | undefined,
    limit: number,
  ): Promise<readonly WaitingEntryView[]> {
    const rows: readonly ViewRow[] = await tx.query(
      `${select}
       where ($1::text is null or e.state = $1) and ($2::text is null or e.level = $2)
         and ($3::date is null or (e.waiting_since, e.id) > ($3::date, $4::uuid))
         and ($6::boolean is null or e.dormant = $6)
       order by e.waiting_since, e.id limit $5`,
      [state ?? null, level ?? null, after?.waitingSince ?? null, after?.id ?? null, limit, dormant ?? null],
    );
    return rows.map((row) => toView(row, calendarDateOf(this.clock.now())));
  }

  async one(tx: Tx, id: string): Promise<WaitingEntryView> {
    const [row]: readonly ViewRow[] = await tx.query(`${select} where e.id = $1`, [id]);
    if (!row) throw notFound('waiting-entry');
    return toView(row, calendarDateOf(this.clock.now()));
  }
}

/** The one open offer, as SeatOfferView. */
const openOffer = `
  select json_build_object(
    'id', o.id, 'version', o.version, 'state', o.state, 'waitingEntryId', o.waiting_entry_id, 'reference', o.reference,
    'courseStartId', o.course_start_id, 'offeredAt', ${instantText('o.offered_at')}, 'answerBy', ${instantText('o.answer_by')},
    'courseStart', json_strip_nulls(${courseStartBrief('c')})) as view
  from seat_offer o join course_start c on c.id = o.course_start_id
  where o.waiting_entry_id = e.id and o.state = 'open'`;

/** What waits for a second person, as HardshipDecisionView. */
const proposal = `
  select json_build_object('id', h.id, 'version', h.version, 'state', h.state, 'reference', h.reference,
           'reason', h.reason, 'proposedAt', ${instantText('h.proposed_at')},
           'proposedByYou', h.proposed_by::text = current_setting('app.member', true)) as view
    from hardship_decision h where h.waiting_entry_id = e.id and h.state = 'proposed'`;

const attempts = `
  select count(*) filter (where n.outcome = 'not-reached')::int as "notReached", max(n.noted_at) as "lastTriedAt"
    from contact_note n where n.waiting_entry_id = e.id and n.noted_at >= e.dormant_since`;

const select = `
  select ${entryColumns}, offer.view as "openOffer", proposal.view as proposal,
         asked."notReached", asked."lastTriedAt"
    from waiting_entry e
    left join lateral (${openOffer}) offer on true
    left join lateral (${proposal}) proposal on true
    left join lateral (${attempts}) asked on true`;

function toView(row: ViewRow, today: CalendarDate): WaitingEntryView {
  const entry = toEntry(row);
  const { dormantSince, notReached, lastTriedAt } = row;
  const until = entry.state === 'withdrawn' ? reopenUntil(entry) : undefined;
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
    ...(entry.hardship && { hardship: entry.hardship }),
    ...(row.proposal && { hardshipProposal: row.proposal }),
    warnings: entry.state === 'withdrawn' ? [] : warningsAbout(entry.need, today),
    linked: entry.linkId !== undefined,
    ...(dormantSince && { contact: contactView({ dormantSince, notReached, lastTriedAt }) }),
    ...(entry.state === 'withdrawn' && { endReason: entry.endReason }),
    ...(until && until >= today && { reopenUntil: until }),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
