import type { FieldProblem } from '@app/kernel';
import type { ChainLink, Content } from './course-start.js';
import { daysBetween } from './section.js';

const mostLinks = 30;
const key = /^[^\p{Cc}]{1,100}$/u;

/** The next module may begin while the one before it still runs for so many days. */
export const overlapTolerated = 7;

export function chainProblems({ chain }: Content): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!chain) return problems;
  if (!key.test(chain.key) || chain.key.trim() !== chain.key)
    problems.push({
      pointer: '/chain/key',
      code: 'chain.key-malformed',
      detail: 'The name of a chain has 1 to 100 characters and no space at its ends.',
    });
  if (!(Number.isInteger(chain.position) && chain.position >= 1 && chain.position <= mostLinks))
    problems.push({
      pointer: '/chain/position',
      code: 'chain.position-impossible',
      detail: `A place in a chain is a whole number, 1 to ${mostLinks}.`,
    });
  return problems;
}

/** A course start as a link of its chain. */
export interface Link {
  readonly id: string;
  readonly chain: ChainLink;
  readonly startsOn: Content['startsOn'];
  readonly endsOn: Content['endsOn'];
}

export interface Neighbours<L extends Link> {
  /** At the next lower place of the chain that has one; two groups may share a place: the one whose end is closest. */
  readonly predecessor?: L;
  readonly successor?: L;
}

/** What comes before and after `link` among those of its chain that take place. */
export function neighboursOf<L extends Link>(link: Link, links: readonly L[]): Neighbours<L> {
  const others = links.filter(({ id }) => id !== link.id);
  const before = atPlace(others, Math.max(...placesOf(others).filter((place) => place < link.chain.position)));
  const after = atPlace(others, Math.min(...placesOf(others).filter((place) => place > link.chain.position)));
  const predecessor = closest(before, (other) => daysBetween(other.endsOn, link.startsOn));
  const successor = closest(after, (other) => daysBetween(link.endsOn, other.startsOn));
  return { ...(predecessor && { predecessor }), ...(successor && { successor }) };
}

/** Whether one may go from a module that ends to the next: not too long before its end, a gap is allowed. */
export function followsInTime(endsOn: Content['endsOn'], startsOn: Content['startsOn']): boolean {
  return daysBetween(endsOn, startsOn) >= -overlapTolerated;
}

function placesOf(links: readonly Link[]): number[] {
  return links.map(({ chain }) => chain.position);
}

function atPlace<L extends Link>(links: readonly L[], place: number): L[] {
  return links.filter(({ chain }) => chain.position === place);
}

function closest<L>(links: readonly L[], days: (link: L) => number): L | undefined {
  return [...links].sort((a, b) => Math.abs(days(a)) - Math.abs(days(b)))[0];
}
