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
  /** Age of the oldest change that no region's owner has answered. */
  readonly matchingOwedSeconds: number;
  /** Age of the plan that was written longest ago. */
  readonly planSeconds: number;
  /** Regions in which nothing is promised, because their plan was found not to be right. */
  readonly quarantinedRegions: number;
  /** Regions nobody owns. */
  readonly orphanedRegions: number;
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
         (select coalesce(greatest(extract(epoch from now() - min(happened_at)), 0), 0)::float
            from market_change) as "matchingOwedSeconds",
         (select coalesce(extract(epoch from now() - min(planned_at)), 0)::float from region) as "planSeconds",
         (select count(*)::int from region where quarantined_at is not null) as "quarantinedRegions",
         (select count(*)::int from region where leased_until < now()) as "orphanedRegions"`;
