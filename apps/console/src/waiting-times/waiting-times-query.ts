import { entered, type FormValues, texts } from '../design/form-values.js';
import type { Query } from '../services/service-client.js';

export const groupings = ['level', 'courseType', 'county', 'month'] as const;
export type Grouping = (typeof groupings)[number];
const filters = ['from', 'to', 'level', 'courseType', 'county'] as const;

/** What is asked of the service, from what stands in the address. Level alone when nothing is chosen. */
export function waitingTimesQuery(values: FormValues): Query & { readonly groupBy: string } {
  const wished = texts(values, 'groupBy').flatMap((text) => text.split(','));
  const chosen = groupings.filter((grouping) => wished.includes(grouping));
  const narrowed = Object.fromEntries(filters.map((name) => [name, entered(values, name)]));
  return { ...narrowed, groupBy: (chosen.length > 0 ? chosen : ['level']).join(',') };
}

/** The same as an address, for links. */
export function asAddress(query: Query): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `?${new URLSearchParams(said)}`;
}
