import type { Level } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Cell } from '../domain/demand.js';

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
}
