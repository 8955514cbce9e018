import type { ClockCode } from '@app/contracts';
import { type CalendarDate, type MemberId, notFound, type WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Closing, NewNotice, Notice } from '../domain/notice.js';

@Injectable()
export class Notices {
  async add(tx: Tx, { sender, about, ...notice }: NewNotice): Promise<void> {
    await tx.query(
      `insert into notice (id, clock, addressee, issuing_body, waiting_entry_id, enrolment_id, reference, role,
                           organisation_id, member_id, starts_on, due_on, rule_pack_version, wording_version, subject,
                           paragraphs)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        newId(),
        notice.clock,
        notice.addressee,
        notice.issuingBody ?? null,
        about?.waitingEntryId ?? null,
        about?.enrolmentId ?? null,
        about?.reference ?? null,
        sender.role,
        sender.organisationId,
        sender.memberId ?? null,
        notice.startsOn,
        notice.dueOn,
        notice.rulePackVersion,
        notice.wordingVersion,
        notice.subject,
        notice.paragraphs,
      ],
    );
  }

  /** Locked until `tx` ends. */
  async toChange(tx: Tx, id: string): Promise<Notice> {
    const [row]: readonly Notice[] = await tx.query(
      'select id, version, state, drafted_at as "draftedAt" from notice where id = $1 for update',
      [id],
    );
    if (!row) throw notFound('notice');
    return row;
  }

  async close(tx: Tx, { id }: Notice, closing: Closing, by: MemberId): Promise<void> {
    const sent = closing.state === 'sent' ? closing : undefined;
    await tx.query(
      `update notice set state = $2, version = version + 1, sent_on = $3, channel = $4, discard_reason = $5,
              closed_at = now(), closed_by = $6
        where id = $1`,
      [
        id,
        closing.state,
        sent?.sentOn ?? null,
        sent?.channel ?? null,
        closing.state === 'discarded' ? closing.reason : null,
        by,
      ],
    );
  }

  async takeBack(
    tx: Tx,
    waitingEntryId: WaitingEntryId,
    clock: ClockCode,
    startsOn: CalendarDate,
    dueOn: CalendarDate,
  ): Promise<void> {
    await tx.query(
      `update notice set state = 'discarded', discard_reason = 'clock-stopped', version = version + 1, closed_at = now()
        where waiting_entry_id = $1 and clock = $2 and starts_on = $3 and due_on = $4 and state = 'draft'`,
      [waitingEntryId, clock, startsOn, dueOn],
    );
  }
}
