import type { CourseStartFacts, SeatOfferFacts, SeatOfferState } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Concern, OfferCounts } from '../domain/concern.js';

export interface HeardCourseStart {
  readonly newer: boolean;
  /** An earlier version was heard of. */
  readonly known: boolean;
  /** What others said of it before its provider was known. */
  readonly waiting: readonly Concern[];
}

/** Which provider each course start belongs to, and which versions have been told of. */
@Injectable()
export class Concerns {
  async hearCourseStart(tx: Tx, { courseStartId, providerId, version }: CourseStartFacts): Promise<HeardCourseStart> {
    await tx.query('insert into webhook_course_start (id) values ($1) on conflict do nothing', [courseStartId]);
    const [before]: readonly Known[] = await tx.query(
      `select provider_id as "providerId", version, waiting from webhook_course_start where id = $1 for update`,
      [courseStartId],
    );
    if (!before || before.version >= version) return { newer: false, known: true, waiting: [] };
    await tx.query(`update webhook_course_start set provider_id = $2, version = $3, waiting = '{}' where id = $1`, [
      courseStartId,
      providerId,
      version,
    ]);
    return { newer: true, known: before.version > 0, waiting: Object.values(before.waiting) };
  }

  /**
   * Something others say of a course start at `version` of their own counting.
   * @returns its provider when it is new and the provider known; otherwise it is kept, or passed over
   */
  async hearOfCourseStart(
    tx: Tx,
    kind: 'places' | 'not-viable',
    courseStartId: string,
    version: number,
    concern: Concern,
  ): Promise<string | undefined> {
    await tx.query('insert into webhook_course_start (id) values ($1) on conflict do nothing', [courseStartId]);
    const counted = counters[kind];
    const [rows]: readonly [readonly { readonly providerId: string | null }[]] = await tx.query(
      `update webhook_course_start
          set ${counted} = $2,
              waiting = case when provider_id is null then waiting || jsonb_build_object($3::text, $4::jsonb)
                             else waiting end
        where id = $1 and ${counted} < $2
       returning provider_id as "providerId"`,
      [courseStartId, version, kind, JSON.stringify(concern)],
    );
    return rows[0]?.providerId ?? undefined;
  }

  /** @returns true when this version of the offer is new */
  async hearSeatOffer(tx: Tx, facts: SeatOfferFacts, state: SeatOfferState): Promise<boolean> {
    const rows: readonly object[] = await tx.query(
      `insert into webhook_seat_offer as known (id, course_start_id, version, state) values ($1, $2, $3, $4)
       on conflict (id) do update set version = excluded.version, state = excluded.state
         where known.version < excluded.version
       returning id`,
      [facts.seatOfferId, facts.courseStartId, facts.version, state],
    );
    return rows.length > 0;
  }

  async countOffers(tx: Tx, courseStartId: string): Promise<OfferCounts> {
    const [row]: readonly OfferCounts[] = await tx.query(
      `select ${['open', 'accepted', 'declined', 'expired', 'withdrawn']
        .map((state) => `count(*) filter (where state = '${state}')::int as ${state}`)
        .join(', ')}
         from webhook_seat_offer where course_start_id = $1`,
      [courseStartId],
    );
    return row ?? { open: 0, accepted: 0, declined: 0, expired: 0, withdrawn: 0 };
  }
}

interface Known {
  readonly providerId: string | null;
  readonly version: number;
  readonly waiting: Readonly<Record<string, Concern>>;
}

const counters = { places: 'places_version', 'not-viable': 'not_viable_version' } as const;
