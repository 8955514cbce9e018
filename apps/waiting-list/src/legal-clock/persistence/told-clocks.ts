import type { ClockCode } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { ToldClock } from '../domain/told-clock.js';

/** A limit that came near or passed, as it is to be written down. */
export interface ClockToNote {
  /** An entry, or a provider. */
  readonly subjectId: string;
  readonly code: ClockCode;
  readonly startsOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly state: 'approaching' | 'missed';
  readonly county?: string;
  readonly rulePackVersion: string;
}

/** What was told of which limit; each step happens once, however many processes tick. */
@Injectable()
export class ToldClocks {
  async of(tx: Tx, subjectIds: readonly string[]): Promise<readonly ToldClock[]> {
    return tx.query(`${select} where subject_id = any($1::uuid[])`, [subjectIds]);
  }

  /** Undefined when exactly this was told before. */
  async note(tx: Tx, clock: ClockToNote): Promise<Pick<ToldClock, 'id' | 'version'> | undefined> {
    const { subjectId, code, startsOn, dueOn, state, county, rulePackVersion } = clock;
    const [row]: readonly Pick<ToldClock, 'id' | 'version'>[] = await tx.query(
      `insert into legal_clock as told (id, subject_id, code, starts_on, due_on, state, county, rule_pack_version,
                                        approached_at, missed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, case when $6 = 'approaching' then now() end,
               case when $6 = 'missed' then now() end)
       on conflict (subject_id, code, starts_on, due_on) do update
         set state = excluded.state, version = told.version + 1, stopped_at = null,
             approached_at = coalesce(told.approached_at, excluded.approached_at),
             missed_at = coalesce(told.missed_at, excluded.missed_at)
       where told.state <> excluded.state and (told.state = 'stopped' or excluded.state = 'missed')
       returning id, version`,
      [newId(), subjectId, code, startsOn, dueOn, state, county ?? null, rulePackVersion],
    );
    return row;
  }

  /** The limit no longer matters: it was kept after all, or there is nobody left whom it concerns. */
  async stop(tx: Tx, id: string): Promise<number | undefined> {
    const [rows]: readonly [readonly { readonly version: number }[]] = await tx.query(
      `update legal_clock set state = 'stopped', stopped_at = now(), version = version + 1
        where id = $1 and state <> 'stopped' returning version`,
      [id],
    );
    return rows[0]?.version;
  }
}

const select = `
  select id, version, subject_id as "subjectId", code, to_char(starts_on, 'YYYY-MM-DD') as "startsOn",
         to_char(due_on, 'YYYY-MM-DD') as "dueOn", state, rule_pack_version as "rulePackVersion"
    from legal_clock`;
