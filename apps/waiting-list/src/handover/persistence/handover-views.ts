import type { HandoverView } from '@app/contracts';
import { notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { courseStartBrief } from '../../view-sql.js';

@Injectable()
export class HandoverViews {
  /** The hand-overs that the scope of `tx` may see, oldest first. */
  async list(
    tx: Tx,
    state: string | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<readonly HandoverView[]> {
    const rows: readonly { readonly view: HandoverView }[] = await tx.query(
      `${select} where ($1::text is null or h.state = $1) and ($2::uuid is null or h.id > $2) order by h.id limit $3`,
      [state ?? null, after ?? null, limit],
    );
    return rows.map(({ view }) => view);
  }

  async one(tx: Tx, id: string): Promise<HandoverView> {
    const [row]: readonly { readonly view: HandoverView }[] = await tx.query(`${select} where h.id = $1`, [id]);
    if (!row) throw notFound('handover');
    return row.view;
  }
}

const select = `
  select json_strip_nulls(json_build_object(
    'id', h.id, 'version', h.version, 'state', h.state, 'waitingEntryId', h.waiting_entry_id, 'reference', h.reference,
    'senderProviderId', h.sender_provider_id, 'fromCourseStartId', h.from_course_start_id,
    'fromCourse', ${courseStartBrief('f')},
    'receiverProviderId', h.receiver_provider_id, 'toCourseStartId', h.to_course_start_id,
    'toCourse', case when t.id is not null then ${courseStartBrief('t')} end,
    'consentedOn', h.consented_on,
    'senderConfirmed', h.sender_confirmed_at is not null, 'receiverConfirmed', h.receiver_confirmed_at is not null,
    'transitionGapDays', t.starts_on - f.ends_on)) as view
  from handover h join course_start f on f.id = h.from_course_start_id
  left join course_start t on t.id = h.to_course_start_id`;
