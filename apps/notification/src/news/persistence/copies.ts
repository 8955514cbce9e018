import type {
  CourseStartFacts,
  HandoverChangedV1,
  LegalClockFacts,
  PlacesChangedV1,
  SeatOfferFacts,
  SeatOfferState,
} from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** What a newer fact replaced; `newer: false` when it was older than what we have, and nothing happened. */
export type Kept<T> = { readonly newer: false } | { readonly newer: true; readonly before: T | undefined };

/** The last we heard of each subject. The newest version wins, in whatever order versions come. */
@Injectable()
export class Copies {
  keepCourseStart(tx: Tx, facts: CourseStartFacts): Promise<Kept<CourseStartFacts>> {
    return keep(tx, 'course_start', facts.courseStartId, facts.version, facts);
  }

  keepHandover(tx: Tx, facts: HandoverChangedV1): Promise<Kept<HandoverChangedV1>> {
    return keep(tx, 'handover', facts.handoverId, facts.version, facts);
  }

  async keepSeatOffer(tx: Tx, facts: SeatOfferFacts, state: SeatOfferState): Promise<Kept<SeatOfferState>> {
    const [known]: readonly { readonly state: SeatOfferState }[] = await tx.query(
      'select state from seat_offer where id = $1 for update',
      [facts.seatOfferId],
    );
    const kept: readonly object[] = await tx.query(
      `insert into seat_offer as mine (id, version, facts, state) values ($1, $2, $3, $4)
       on conflict (id) do update set version = excluded.version, facts = excluded.facts, state = excluded.state
        where mine.version < excluded.version returning id`,
      [facts.seatOfferId, facts.version, JSON.stringify(facts), state],
    );
    return kept.length === 1 ? { newer: true, before: known?.state } : { newer: false };
  }

  /** False when what is known is newer. */
  async keepLegalClock(tx: Tx, facts: LegalClockFacts, state: 'approaching' | 'missed' | 'stopped'): Promise<boolean> {
    const kept: readonly object[] = await tx.query(
      `insert into legal_clock as mine (id, version, facts, state) values ($1, $2, $3, $4)
       on conflict (id) do update set version = excluded.version, facts = excluded.facts, state = excluded.state
        where mine.version < excluded.version returning id`,
      [facts.legalClockId, facts.version, JSON.stringify(facts), state],
    );
    return kept.length === 1;
  }

  async keepPlaces(tx: Tx, { courseStartId, version, held, confirmed, asOf }: PlacesChangedV1): Promise<void> {
    await tx.query(
      `insert into places as mine (course_start_id, version, held, confirmed, as_of) values ($1, $2, $3, $4, $5)
       on conflict (course_start_id) do update
         set version = excluded.version, held = excluded.held, confirmed = excluded.confirmed, as_of = excluded.as_of
       where mine.version < excluded.version`,
      [courseStartId, version, held, confirmed, asOf],
    );
  }
}

async function keep<T>(
  tx: Tx,
  table: 'course_start' | 'handover',
  id: string,
  version: number,
  facts: T,
): Promise<Kept<T>> {
  const [known]: readonly { readonly facts: T }[] = await tx.query(
    `select facts from ${table} where id = $1 for update`,
    [id],
  );
  const kept: readonly object[] = await tx.query(
    `insert into ${table} as mine (id, version, facts) values ($1, $2, $3)
     on conflict (id) do update set version = excluded.version, facts = excluded.facts
      where mine.version < excluded.version returning id`,
    [id, version, JSON.stringify(facts)],
  );
  return kept.length === 1 ? { newer: true, before: known?.facts } : { newer: false };
}
