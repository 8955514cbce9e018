import type { CourseType, GoalFigure } from '@app/contracts';
import { type CalendarDate, type Level, notFound, wholeCounties } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Goal, GoalTerms } from '../domain/goal.js';
import type { GoalSubject } from '../domain/goal-subject.js';
import type { GoalSetter } from '../setter-of.js';

export type GoalStep = 'set' | 'changed' | 'ended';

@Injectable()
export class Goals {
  /** Undefined when one of its kind is running already. */
  async add(tx: Tx, goal: GoalSubject & GoalTerms): Promise<string | undefined> {
    const { figure, counties, level, courseType, atMostDays, validFrom, reason } = goal;
    const [row]: readonly { readonly id: string }[] = await tx.query(
      `insert into goal (id, counties, figure, at_most_days, level, course_type, valid_from, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [newId(), counties, figure, atMostDays, level ?? null, courseType ?? null, validFrom, reason],
    );
    return row?.id;
  }

  /** Locked until `tx` ends; what is counted in a county somebody does not steer is not there for them. */
  async toChange(tx: Tx, id: string, { areas }: GoalSetter): Promise<Goal> {
    const [row]: readonly Row[] = await tx.query(
      `select ${columns} from goal where id = $1 and counties <@ $2::text[] for update`,
      [id, wholeCounties(areas)],
    );
    if (!row) throw notFound('goal');
    return toGoal(row);
  }

  /** What somebody changed is looked at again. */
  async save(tx: Tx, { id, version, atMostDays, validFrom, reason, endedOn, verdict }: Goal): Promise<void> {
    await tx.query(
      `update goal set version = $2, at_most_days = $3, valid_from = $4, reason = $5, ended_on = $6, evaluated_on = null,
              verdict = $7, verdict_since = $8, verdict_on = $9, verdict_days = $10
        where id = $1`,
      [id, version, atMostDays, validFrom, reason, endedOn ?? null, ...verdictColumns(verdict)],
    );
  }

  async note(tx: Tx, step: GoalStep, id: string, terms: GoalTerms, by: GoalSetter): Promise<void> {
    await tx.query(
      `insert into goal_step (id, goal_id, step, organisation_id, member_id, at_most_days, valid_from, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), id, step, by.organisationId, by.memberId, terms.atMostDays, terms.validFrom, terms.reason],
    );
  }

  async due(tx: Tx, today: CalendarDate): Promise<readonly string[]> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      `select id from goal
        where ended_on is null and valid_from <= $1 and (evaluated_on is null or evaluated_on < $1) order by id`,
      [today],
    );
    return rows.map(({ id }) => id);
  }

  async one(tx: Tx, id: string): Promise<Goal | undefined> {
    const [row]: readonly Row[] = await tx.query(`select ${columns} from goal where id = $1`, [id]);
    return row && toGoal(row);
  }

  /** As `one`; nobody else changes or looks at it until `tx` ends. */
  async locked(tx: Tx, id: string): Promise<Goal | undefined> {
    const [row]: readonly Row[] = await tx.query(`select ${columns} from goal where id = $1 for update`, [id]);
    return row && toGoal(row);
  }

  async evaluated(tx: Tx, { id, evaluatedOn, verdict }: Goal): Promise<void> {
    await tx.query(
      `update goal set evaluated_on = $2, verdict = $3, verdict_since = $4, verdict_on = $5, verdict_days = $6 where id = $1`,
      [id, evaluatedOn ?? null, ...verdictColumns(verdict)],
    );
  }

  /** @returns how often something has been said of it by now */
  async told(tx: Tx, id: string): Promise<number> {
    const [[row]]: readonly [readonly { readonly told: number }[]] = await tx.query(
      'update goal set told = told + 1, told_version = version where id = $1 returning told',
      [id],
    );
    if (!row) throw notFound('goal');
    return row.told;
  }
}

function verdictColumns(verdict: Goal['verdict']): readonly unknown[] {
  return [verdict?.state ?? null, verdict?.since ?? null, verdict?.asOf ?? null, verdict?.days ?? null];
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly counties: readonly string[];
  readonly figure: GoalFigure;
  readonly atMostDays: number;
  readonly level: Level | null;
  readonly courseType: CourseType | null;
  readonly validFrom: CalendarDate;
  readonly reason: string;
  readonly endedOn: CalendarDate | null;
  readonly evaluatedOn: CalendarDate | null;
  readonly told: number;
  readonly toldVersion: number | null;
  readonly verdict: 'reached' | 'missed' | null;
  readonly verdictSince: CalendarDate;
  readonly verdictOn: CalendarDate;
  readonly verdictDays: number;
}

const day = (column: string, name: string) => `to_char(${column}, 'YYYY-MM-DD') as "${name}"`;

const columns = `
  id, version, counties, figure, at_most_days as "atMostDays", level, course_type as "courseType",
  ${day('valid_from', 'validFrom')}, reason, ${day('ended_on', 'endedOn')}, ${day('evaluated_on', 'evaluatedOn')},
  told, told_version as "toldVersion", verdict, ${day('verdict_since', 'verdictSince')},
  ${day('verdict_on', 'verdictOn')}, verdict_days as "verdictDays"`;

function toGoal(row: Row): Goal {
  const { id, version, counties, figure, atMostDays, level, courseType, validFrom, reason, told } = row;
  return {
    id,
    version,
    counties,
    figure,
    atMostDays,
    ...(level && { level }),
    ...(courseType && { courseType }),
    validFrom,
    reason,
    told,
    ...(row.endedOn && { endedOn: row.endedOn }),
    ...(row.evaluatedOn && { evaluatedOn: row.evaluatedOn }),
    ...(row.toldVersion !== null && { toldVersion: row.toldVersion }),
    ...(row.verdict && {
      verdict: { state: row.verdict, since: row.verdictSince, asOf: row.verdictOn, days: row.verdictDays },
    }),
  };
}
