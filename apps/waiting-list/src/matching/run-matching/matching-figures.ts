import { Metrics } from '@app/runtime';
import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';

/** What this process does for the regions it owns, as Prometheus sees it. */
@Injectable()
export class MatchingFigures {
  readonly #owned: Gauge;
  readonly #applied: Counter;

  constructor({ registry }: Metrics) {
    this.#owned = new Gauge({
      name: 'matching_regions_owned',
      help: 'Regions whose engine this process holds.',
      registers: [registry],
    });
    this.#applied = new Counter({
      name: 'matching_events_applied_total',
      help: 'Events that engines of this process have taken in.',
      registers: [registry],
    });
  }

  owns(regions: number): void {
    this.#owned.set(regions);
  }

  applied(events: number): void {
    this.#applied.inc(events);
  }
}
