import type { Level, Track } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Cell } from '../domain/demand.js';

export interface WaitingCell {
  readonly county: string;
  readonly track: Track;
  readonly level: Level;
  readonly people: number;
}

@Injectable()
export class PeopleWaiting {
  /**
   * How many wait in each cell and could be offered a place now; a cell without anybody is missing. Read by the service
   * itself: whoever asks sees no entry.
   */
  async counted(
    tx: Tx,
    { track, county }: Omit<Cell, 'level'>,
    levels: readonly Level[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows: { level: string; people: number }[] = await tx.query(
      `select level, count(*)::integer as people from waiting_entry
        where state = 'waiting' and not dormant and home_county = $1 and track = $2 and level = any($3::text[])
        group by level`,
      [county, track, levels],
    );
    return new Map(rows.map(({ level, people }) => [level, people]));
  }

  /** Every cell of every county somebody was ever registered in; 0 where nobody could be offered a place now. */
  async everywhere(tx: Tx): Promise<readonly WaitingCell[]> {
    return tx.query(
      `select home_county as county, track, level,
              count(*) filter (where state = 'waiting' and not dormant)::integer as people
         from waiting_entry where home_county is not null group by 1, 2, 3 order by 1, 2, 3`,
    );
  }
}
