import type { TaskKind, TaskState, TaskView } from '@app/contracts';
import { type MemberId, notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Task } from '../domain/task.js';
import type { NewTask } from '../open-task/open-task.command.js';

/** Where a page of tasks goes on: after this day and id. */
export type AfterTask = readonly [dueOn: string, id: string];

/** Tasks without a day come last. */
export const noDay = '9999-12-31';

@Injectable()
export class Tasks {
  async open(tx: Tx, task: NewTask): Promise<void> {
    await tx.query('select open_task($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      task.kind,
      task.subjectId,
      task.role,
      task.organisationId,
      task.memberId ?? null,
      task.exceptMemberId ?? null,
      task.dueOn ?? null,
      task.waitingEntryId ?? null,
      task.reference ?? null,
    ]);
  }

  async close(tx: Tx, kind: TaskKind, subjectId: string): Promise<void> {
    await tx.query('select close_task($1, $2)', [kind, subjectId]);
  }

  /** Those in sight of the scope of `tx`, by the day they are due. */
  async list(
    tx: Tx,
    state: TaskState | undefined,
    after: AfterTask | undefined,
    limit: number,
  ): Promise<readonly TaskView[]> {
    const rows: readonly TaskColumns[] = await tx.query(
      `${select}
        where ($1::text is null or t.state = $1)
          and ($2::date is null or (coalesce(t.due_on, '${noDay}'), t.id) > ($2::date, $3::uuid))
        order by coalesce(t.due_on, '${noDay}'), t.id limit $4`,
      [state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map(toView);
  }

  async one(tx: Tx, id: string): Promise<TaskView> {
    const [row]: readonly TaskColumns[] = await tx.query(`${select} where t.id = $1`, [id]);
    if (!row) throw notFound('task');
    return toView(row);
  }

  /** Locked until `tx` ends. */
  async toChange(tx: Tx, id: string): Promise<Task> {
    const [row]: readonly Task[] = await tx.query('select id, version, state from task where id = $1 for update', [id]);
    if (!row) throw notFound('task');
    return row;
  }

  async saveDone(tx: Tx, { id }: Task, by: MemberId): Promise<void> {
    await tx.query(
      `update task set state = 'done', version = version + 1, closed_at = now(), closed_by = $2 where id = $1`,
      [id, by],
    );
  }
}

interface TaskColumns {
  readonly id: string;
  readonly version: number;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly subjectId: string;
  readonly waitingEntryId: string | null;
  readonly reference: string | null;
  readonly dueOn: string | null;
  readonly own: boolean;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

const select = `
  select t.id, t.version, t.kind, t.state, t.subject_id as "subjectId", t.waiting_entry_id as "waitingEntryId",
         t.reference, to_char(t.due_on, 'YYYY-MM-DD') as "dueOn", t.member_id is not null as own,
         t.opened_at as "openedAt", t.closed_at as "closedAt"
    from task t`;

function toView({ waitingEntryId, reference, dueOn, openedAt, closedAt, ...rest }: TaskColumns): TaskView {
  return {
    ...rest,
    ...(waitingEntryId && { waitingEntryId }),
    ...(reference && { reference }),
    ...(dueOn && { dueOn }),
    openedAt: openedAt.toISOString(),
    ...(closedAt && { closedAt: closedAt.toISOString() }),
  };
}
