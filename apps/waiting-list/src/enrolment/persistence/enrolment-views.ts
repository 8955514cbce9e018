import type { EnrolmentView } from '@app/contracts';
import { notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { courseStartBrief, instantText } from '../../view-sql.js';

@Injectable()
export class EnrolmentViews {
  /** The participants that the scope of `tx` may see, in the order in which they took their places. */
  async list(
    tx: Tx,
    courseStartId: string | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<readonly EnrolmentView[]> {
    const rows: readonly { readonly view: EnrolmentView }[] = await tx.query(
      `${select} where ($1::uuid is null or n.course_start_id = $1) and ($2::uuid is null or n.id > $2)
       order by n.id limit $3`,
      [courseStartId ?? null, after ?? null, limit],
    );
    return rows.map(({ view }) => view);
  }

  async one(tx: Tx, id: string): Promise<EnrolmentView> {
    const [row]: readonly { readonly view: EnrolmentView }[] = await tx.query(`${select} where n.id = $1`, [id]);
    if (!row) throw notFound('enrolment');
    return row.view;
  }

  /** Another provider's course start answers as one that does not exist. */
  async courseInSight(tx: Tx, courseStartId: string, providerId: string | undefined): Promise<void> {
    const found: readonly unknown[] = await tx.query(
      'select 1 from course_start where id = $1 and ($2::uuid is null or provider_id = $2)',
      [courseStartId, providerId ?? null],
    );
    if (found.length === 0) throw notFound('course-start');
  }
}

const select = `
  select json_strip_nulls(json_build_object(
    'id', n.id, 'version', n.version, 'state', n.state, 'waitingEntryId', n.waiting_entry_id,
    'reference', n.reference, 'courseStartId', n.course_start_id,
    'courseStart', ${courseStartBrief('c')}, 'since', ${instantText('n.since')},
    'result', case when n.state = 'completed' then
      json_build_object('completedOn', n.completed_on, 'nextLevel', n.next_level, 'goesOn', n.goes_on) end)) as view
  from enrolment n join course_start c on c.id = n.course_start_id`;
