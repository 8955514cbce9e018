import { Transactions } from '@app/persistence';
import { Metrics } from '@app/runtime';
import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { OfferFigures, type OfferFiguresNow } from '../persistence/offer-figures.js';

const gauges: readonly (readonly [keyof OfferFiguresNow, name: string, help: string])[] = [
  ['open', 'seat_offers_open', 'Offers waiting for an answer.'],
  ['dueToday', 'seat_offers_due_today', 'Open offers with a day left or less.'],
  ['overdueSeconds', 'seat_offers_overdue_seconds', 'How far the oldest open offer is past its deadline.'],
  ['inconsistent', 'places_inconsistent', 'Offers and places that contradict each other; must be 0.'],
  ['matchingOwedSeconds', 'matching_owed_seconds', 'Age of the oldest change no plan has taken in.'],
  ['planSeconds', 'matching_plan_age_seconds', 'Age of the plan that was written longest ago.'],
  ['quarantinedRegions', 'matching_regions_quarantined', 'Regions whose plan is not right: nothing is promised there.'],
  ['orphanedRegions', 'matching_regions_orphaned', 'Regions no process owns.'],
];

/** Offers and places as Prometheus sees them: counted when it asks, once for all gauges. */
@Injectable()
export class OfferMetrics {
  #counting: Promise<OfferFiguresNow | undefined> | undefined;

  constructor(
    { registry }: Metrics,
    private readonly transactions: Transactions,
    private readonly figures: OfferFigures,
  ) {
    for (const [figure, name, help] of gauges) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [registry],
        collect: async () => gauge.set((await this.#count())?.[figure] ?? Number.NaN),
      });
    }
  }

  #count(): Promise<OfferFiguresNow | undefined> {
    this.#counting ??= this.transactions
      .run((tx) => this.figures.now(tx), { role: 'system' })
      .catch(() => undefined)
      .finally(() => {
        this.#counting = undefined;
      });
    return this.#counting;
  }
}
