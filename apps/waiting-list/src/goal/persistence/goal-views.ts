import type {
  CourseType,
  GoalFigure,
  GoalListState,
  GoalStepView,
  GoalTurnView,
  GoalView,
  GoalWithHistoryView,
} from '@app/contracts';
import { type CalendarDate, notFound, wholeCounties } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { countedFrom } from '../domain/standing.js';

/** What became of a goal is shown as far back as anybody reads. */
const mostShown = 60;

/** Goals as those read them who steer every county they are about. */
@Injectable()
export class GoalViews {
  /** Newest first. */
  async list(
    tx: Tx,
    areas: readonly string[],
    state: GoalListState,
    after: string | undefined,
    limit: number,
    today: CalendarDate,
  ): Promise<readonly GoalView[]> {
    const rows: readonly Row[] = await tx.query(
      `${select} where g.counties <@ $1::text[] and (g.ended_on is not null) = $2 and ($3::uuid is null or g.id < $3)
        order by g.id desc limit $4`,
      [wholeCounties(areas), state === 'ended', after ?? null, limit],
    );
    return rows.map((row) => toView(row, today));
  }

  async one(tx: Tx, areas: readonly string[], id: string, today: CalendarDate): Promise<GoalWithHistoryView> {
    const [row]: readonly Row[] = await tx.query(`${select} where g.counties <@ $1::text[] and g.id = $2`, [
      wholeCounties(areas),
      id,
    ]);
    if (!row) throw notFound('goal');
    return { ...toView(row, today), turns: await this.#turns(tx, id), steps: await this.#steps(tx, id) };
  }

  async #turns(tx: Tx, id: string): Promise<readonly GoalTurnView[]> {
    return tx.query(
      `select to_char("on", 'YYYY-MM-DD') as "on", state, days, at_most_days as "atMostDays"
         from (select s.*, lag(state) over (order by "on") as before from goal_standing s
                where goal_id = $1 and state <> 'too-few') s
        where before is distinct from state order by s."on" desc limit $2`,
      [id, mostShown],
    );
  }

  async #steps(tx: Tx, id: string): Promise<readonly GoalStepView[]> {
    const rows: readonly (Omit<GoalStepView, 'at' | 'by'> & { readonly at: Date; readonly by: string | null })[] =
      await tx.query(
        `select s.step, s.at, m.display_name as by, s.at_most_days as "atMostDays",
                to_char(s.valid_from, 'YYYY-MM-DD') as "validFrom", s.reason
           from goal_step s left join identity.member m on m.id = s.member_id
          where s.goal_id = $1 order by s.at desc, s.id desc limit $2`,
        [id, mostShown],
      );
    return rows.map(({ at, by, ...step }) => ({ ...step, at: at.toISOString(), ...(by && { by }) }));
  }
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly figure: GoalFigure;
  readonly atMostDays: number;
  readonly level: string | null;
  readonly courseType: CourseType | null;
  readonly counties: readonly string[];
  readonly validFrom: string;
  readonly reason: string;
  readonly setAt: Date;
  readonly endedOn: string | null;
  readonly verdict: 'reached' | 'missed' | null;
  readonly verdictSince: string;
  readonly verdictOn: string;
  readonly verdictDays: number;
  readonly stoodOn: string | null;
  readonly stood: 'reached' | 'missed' | 'too-few';
  readonly days: number | null;
  readonly n: number | null;
}

const day = (column: string, name: string) => `to_char(${column}, 'YYYY-MM-DD') as "${name}"`;

const select = `
  select g.id, g.version, g.figure, g.at_most_days as "atMostDays", g.level, g.course_type as "courseType", g.counties,
         ${day('g.valid_from', 'validFrom')}, g.reason, g.set_at as "setAt", ${day('g.ended_on', 'endedOn')},
         g.verdict, ${day('g.verdict_since', 'verdictSince')}, ${day('g.verdict_on', 'verdictOn')},
         g.verdict_days as "verdictDays", ${day('s."on"', 'stoodOn')}, s.state as stood, s.days, s.n
    from goal g
    left join lateral (select * from goal_standing where goal_id = g.id order by "on" desc limit 1) s on true`;

function toView(row: Row, today: CalendarDate): GoalView {
  const { id, version, figure, atMostDays, level, courseType, counties, validFrom, reason, endedOn } = row;
  return {
    id,
    version,
    figure,
    atMostDays,
    ...(level && { level }),
    ...(courseType && { courseType }),
    counties,
    validFrom,
    reason,
    setAt: row.setAt.toISOString(),
    ...(endedOn && { endedOn }),
    ...(figure !== 'still-waiting-median' && { countedFrom: countedFrom((row.stoodOn as CalendarDate) ?? today) }),
    ...(row.stoodOn && {
      standing: {
        state: row.stood,
        asOf: row.stoodOn,
        ...(row.days !== null && { days: row.days }),
        ...(row.n !== null && { n: row.n }),
      },
    }),
    ...(row.verdict && {
      verdict: { state: row.verdict, since: row.verdictSince, asOf: row.verdictOn, days: row.verdictDays },
    }),
  };
}
