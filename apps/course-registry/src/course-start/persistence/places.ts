import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Places of a course start that the waiting list has given or holds. */
export interface TakenPlaces {
  readonly held: number;
  readonly confirmed: number;
  readonly asOf: Date;
}

@Injectable()
export class Places {
  /** Keeps what is newest; an older word is ignored, so order does not matter. */
  async note(tx: Tx, id: CourseStartId, version: number, { held, confirmed, asOf }: TakenPlaces): Promise<void> {
    await tx.query(
      `insert into places as known (course_start_id, version, held, confirmed, as_of) values ($1, $2, $3, $4, $5)
       on conflict (course_start_id) do update
         set version = excluded.version, held = excluded.held, confirmed = excluded.confirmed, as_of = excluded.as_of
       where known.version < excluded.version`,
      [id, version, held, confirmed, asOf],
    );
  }

  async of(tx: Tx, id: CourseStartId): Promise<TakenPlaces | undefined> {
    return (await this.ofAll(tx, [id])).get(id);
  }

  /** Only those of which the waiting list has spoken. */
  async ofAll(tx: Tx, ids: readonly CourseStartId[]): Promise<ReadonlyMap<CourseStartId, TakenPlaces>> {
    if (ids.length === 0) return new Map();
    const rows: (TakenPlaces & { readonly id: CourseStartId })[] = await tx.query(
      'select course_start_id as id, held, confirmed, as_of as "asOf" from places where course_start_id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, ...taken }) => [id, taken] as const));
  }
}
