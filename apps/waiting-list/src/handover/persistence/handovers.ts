import { type HandoverId, notFound, type WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { PlaceNow } from '../domain/follow-seat-offer.js';
import { type Handover, type Proposed, runningStates } from '../domain/handover.js';
import { type HandoverColumns, handoverColumns, toHandover } from './handover-columns.js';

interface EntryBrief {
  readonly reference: string;
  readonly referringOrganisationId: Proposed['referringOrganisationId'];
  readonly caseManagerId: Proposed['caseManagerId'] | null;
}

@Injectable()
export class Handovers {
  /** Who the hand-over is about and who looks after them; the caller sees all entries. */
  async entryOf(tx: Tx, id: WaitingEntryId): Promise<EntryBrief> {
    const [row]: readonly EntryBrief[] = await tx.query(
      `select reference, referring_organisation_id as "referringOrganisationId", case_manager_id as "caseManagerId"
       from waiting_entry where id = $1`,
      [id],
    );
    if (!row) throw notFound('waiting-entry');
    return row;
  }

  async add(tx: Tx, handover: Proposed): Promise<void> {
    await tx.query(
      `insert into handover (id, state, waiting_entry_id, person_ref, reference, sender_provider_id,
                             from_course_start_id, referring_organisation_id, case_manager_id)
       select $1, $2, e.id, e.person_ref, e.reference, $4, $5, e.referring_organisation_id, e.case_manager_id
       from waiting_entry e where e.id = $3`,
      [handover.id, handover.state, handover.waitingEntryId, handover.senderProviderId, handover.fromCourseStartId],
    );
  }

  /** Refuses what the scope of `tx` may not see. */
  async inSight(tx: Tx, id: HandoverId): Promise<void> {
    const found: readonly unknown[] = await tx.query('select 1 from handover where id = $1', [id]);
    if (found.length === 0) throw notFound('handover');
  }

  /** Locked until `tx` ends; the waiting entry first, as everybody does. */
  async toChange(tx: Tx, id: HandoverId): Promise<Handover> {
    await tx.query(
      `select 1 from waiting_entry e join handover h on h.waiting_entry_id = e.id where h.id = $1 for update of e`,
      [id],
    );
    const [row]: readonly HandoverColumns[] = await tx.query(
      `select ${handoverColumns} from handover h where h.id = $1 for update`,
      [id],
    );
    if (!row) throw notFound('handover');
    return toHandover(row);
  }

  async runningOf(tx: Tx, id: WaitingEntryId): Promise<Handover | undefined> {
    const [running] = await this.runningOfAll(tx, [id]);
    return running;
  }

  /** At most one hand-over of an entry runs; the caller holds the waiting entries' locks. */
  async runningOfAll(tx: Tx, ids: readonly WaitingEntryId[]): Promise<readonly Handover[]> {
    const rows: readonly HandoverColumns[] = await tx.query(
      `select ${handoverColumns} from handover h where h.waiting_entry_id = any($1::uuid[]) and h.state = any($2)
        order by h.waiting_entry_id for update`,
      [ids, runningStates],
    );
    return rows.map(toHandover);
  }

  /** The place offered to somebody, or taken and not yet begun. */
  async placeOf(tx: Tx, id: WaitingEntryId): Promise<PlaceNow | undefined> {
    const [row]: readonly PlaceNow[] = await tx.query(
      `select o.provider_id as "receiverProviderId", o.course_start_id as "toCourseStartId", o.state = 'accepted' as taken
       from seat_offer o left join enrolment n on n.seat_offer_id = o.id
       where o.waiting_entry_id = $1 and (o.state = 'open' or (o.state = 'accepted' and n.state = 'expected'))`,
      [id],
    );
    return row;
  }

  /** Writes the hand-over as its next version, and answers which that is. */
  async save(tx: Tx, handover: Handover): Promise<number> {
    const known = { consentedOn: null, consentTextVersion: null, receiverProviderId: null, toCourseStartId: null };
    const row = { ...known, senderConfirmed: false, receiverConfirmed: false, ...handover };
    const completed = handover.state === 'completed';
    const [[saved]]: readonly [readonly { readonly version: number }[], number] = await tx.query(
      `update handover set version = version + 1, updated_at = now(), state = $2, consented_on = $3,
              consent_text_version = $4, receiver_provider_id = $5, to_course_start_id = $6,
              sender_confirmed_at = case when $7 then coalesce(sender_confirmed_at, now()) end,
              receiver_confirmed_at = case when $8 then coalesce(receiver_confirmed_at, now()) end
       where id = $1 returning version`,
      [
        row.id,
        row.state,
        row.consentedOn,
        row.consentTextVersion,
        row.receiverProviderId,
        row.toCourseStartId,
        completed || row.senderConfirmed,
        completed || row.receiverConfirmed,
      ],
    );
    if (!saved) throw notFound('handover');
    return saved.version;
  }
}
