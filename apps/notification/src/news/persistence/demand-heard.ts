import type { DemandCountedV1 } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** How many wait where, as last heard. */
@Injectable()
export class DemandHeard {
  /** The whole county at once: a cell that is missing now has too few people to be spoken of. */
  async keep(tx: Tx, { county, version, cells, countedAt }: DemandCountedV1): Promise<void> {
    const newer: readonly object[] = await tx.query(
      `insert into demand_heard as mine (county, version) values ($1, $2)
       on conflict (county) do update set version = excluded.version where mine.version < excluded.version
       returning county`,
      [county, version],
    );
    if (newer.length === 0) return;
    await tx.query('delete from demand where county = $1', [county]);
    await tx.query(
      `insert into demand (county, track, level, people, as_of)
       select $1, split_part(cell, '/', 1), split_part(cell, '/', 2), split_part(cell, '/', 3)::int, $3
         from unnest($2::text[]) cell`,
      [county, cells, countedAt],
    );
  }
}
