import type { SourceCourse } from './source-course.js';
import { count } from './written-values.js';

/** Places filled outside this system, as far as the source says; a source that says nothing of them has none. */
export type Taken = { readonly known: true; readonly number: number } | { readonly known: false };

const unknown: Taken = { known: false };

/** '-1' is not known; 'belegt' is as many as there are; of '> 2' free places there are three for certain. Never negative. */
export function takenOf({ registered, free, max }: SourceCourse): Taken {
  const most = max === undefined ? undefined : count(max);
  const places = most?.kind === 'exactly' ? most.number : undefined;
  if (registered !== undefined) return registrations(registered, places);
  if (free === undefined) return { known: true, number: 0 };
  const left = count(free);
  if (places === undefined) return unknown;
  if (left.kind === 'full') return { known: true, number: places };
  if (left.kind !== 'exactly' && left.kind !== 'at-least') return unknown;
  return { known: true, number: Math.max(0, places - left.number) };
}

function registrations(written: string, places: number | undefined): Taken {
  const said = count(written);
  if (said.kind === 'exactly' || said.kind === 'at-least') return { known: true, number: said.number };
  return said.kind === 'full' && places !== undefined ? { known: true, number: places } : unknown;
}
