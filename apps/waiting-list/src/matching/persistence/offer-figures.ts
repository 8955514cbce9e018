import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Counts an operator watches. None speaks of a person. */
export interface OfferFiguresNow {
  readonly open: number;
  readonly dueToday: number;
  /** Seconds by which the oldest open offer is past its deadline. */
  readonly overdueSeconds: number;
  /** Offers and places that contradict each other; never anything but 0. */
  readonly inconsistent: number;
  /** Seconds since a matching run was first asked for and not answered. */
  readonly matchingOwedSeconds: number;
}

@Injectable()
export class OfferFigures {
  async now(tx: Tx): Promise<OfferFiguresNow | undefined> {
    const [row]: readonly OfferFiguresNow[] = await tx.query(figures);
    return row;
  }
}

const figures = `
  select (select count(*)::int from seat_offer where state = 'open') as open,
         (select count(*)::int from seat_offer where state = 'open' and answer_by < now() + interval '24 hours') as "dueToday",
         (select coalesce(greatest(extract(epoch from now() - min(answer_by)), 0), 0)::float
            from seat_offer where state = 'open') as "overdueSeconds",
         (select count(*)::int from seat_offer o left join place p on p.seat_offer_id = o.id
           where p.state is distinct from case o.state when 'open' then 'held' when 'accepted' then 'confirmed' end) as inconsistent,
         (select coalesce(extract(epoch from now() - min(due_at)), 0)::float
            from matching_due where due_at <= now()) as "matchingOwedSeconds"`;
