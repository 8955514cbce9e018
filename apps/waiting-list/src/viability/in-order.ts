import type { ViabilityView } from '@app/contracts';
import { compareUrgency } from './domain/standing.js';
import type { Listed } from './persistence/viability-views.js';

/** In the order of decisions; the first open one of each region is the next to be decided. */
export function inOrder(listed: readonly Listed[]): readonly ViabilityView[] {
  const seen = new Set<string>();
  return [...listed]
    .sort((a, b) => compareUrgency(a.standing, b.standing))
    .map(({ view, region }) => {
      const isNext = view.state === 'open' && !seen.has(region);
      if (isNext) seen.add(region);
      return { ...view, isNext };
    });
}
