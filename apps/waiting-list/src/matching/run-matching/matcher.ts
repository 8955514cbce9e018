import { Injectable } from '@nestjs/common';
import type { MatchingRun } from './matching-run.js';
import { RegionOwners } from './region-owners.js';

/** Keeps the plans of the regions this process owns, and promises what is due. Every process may; each region has one owner. */
@Injectable()
export class Matcher {
  constructor(private readonly owners: RegionOwners) {}

  /** Takes its share of the regions and answers what is new in them. Not twice at a time. */
  async run(): Promise<readonly MatchingRun[]> {
    const runs: MatchingRun[] = [];
    for (const owner of this.owners.owned) {
      const run = await owner.run();
      if (run.kind === 'overtaken') this.owners.lose(owner.lease);
      runs.push(run);
    }
    return runs;
  }
}
