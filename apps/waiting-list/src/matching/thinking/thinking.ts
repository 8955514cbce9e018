import { couldRunAgain, type Person, type PlannedPlace, whatIsWrong } from '@app/allocation';
import type { PlanComparisonView, PolicyTerms } from '@app/contracts';
import { fromDayNumber } from '@app/kernel';
import type { Moment } from '../domain/issue-offers.js';
import { comparePlans, type PlanOutline, type Seeking } from '../domain/plan-comparison.js';
import type { MarketRead } from '../persistence/region-markets.js';
import { DueBoard } from '../run-matching/due-board.js';
import { Engines } from '../run-matching/engines.js';
import { marketOf, RegionMarket } from '../run-matching/region-market.js';

export type Side = 'before' | 'after';

/** What is told piece by piece, so that whoever tells it is never busy for long. */
export type Piece =
  | {
      readonly kind: 'market';
      readonly side: Side;
      readonly terms: PolicyTerms;
      readonly moment: Moment;
      readonly rest: MarketRead;
    }
  | { readonly kind: 'persons'; readonly side: Side; readonly persons: readonly Person[] }
  | { readonly kind: 'plan'; readonly side: Side }
  | { readonly kind: 'counties'; readonly counties: readonly (readonly [person: string, county: string])[] }
  | { readonly kind: 'compare' }
  /** Which of these would have their minimum again, in the market told as it is before. */
  | { readonly kind: 'could-run-again'; readonly closed: readonly string[] }
  /** A plan to be held against the market told as it is before. */
  | { readonly kind: 'places'; readonly places: readonly PlannedPlace[] }
  | { readonly kind: 'check' };

/** What a piece can be answered with. */
export interface Thought {
  readonly comparison?: PlanComparisonView;
  readonly again?: readonly string[];
  /** What is not right, if anything. */
  readonly wrong?: string;
}

type Told = Extract<Piece, { readonly kind: 'market' }> & { readonly persons: Person[] };

/** Plans and compares. Takes seconds for a nation: not for the thread that answers requests. */
export class Thinking {
  readonly #told = new Map<Side, Told>();
  readonly #outlines = new Map<Side, PlanOutline>();
  readonly #counties = new Map<string, string>();
  readonly #places: PlannedPlace[] = [];

  /** Takes one piece in, and answers if it was a question. */
  take(piece: Piece): Thought {
    if (piece.kind === 'market') this.#told.set(piece.side, { ...piece, persons: [...piece.rest.persons] });
    if (piece.kind === 'persons') this.#toldOf(piece.side).persons.push(...piece.persons);
    if (piece.kind === 'plan') this.#plan(piece.side);
    if (piece.kind === 'counties') for (const [id, county] of piece.counties) this.#counties.set(id, county);
    if (piece.kind === 'places') this.#places.push(...piece.places);
    if (piece.kind === 'check') return this.#check();
    if (piece.kind === 'compare') return { comparison: this.#compare() };
    return piece.kind === 'could-run-again' ? { again: this.#again(piece.closed) } : {};
  }

  #check(): Thought {
    const { persons, rest, terms, moment } = this.#toldOf('before');
    const [wrong] = whatIsWrong(marketOf({ ...rest, persons }, terms, moment), this.#places);
    return wrong ? { wrong: JSON.stringify(wrong) } : {};
  }

  #plan(side: Side): void {
    this.#outlines.set(side, outlineOf(this.#toldOf(side)));
    if (side === 'before') this.#told.delete(side);
  }

  #compare(): PlanComparisonView {
    const [before, after] = [this.#outlines.get('before'), this.#outlines.get('after')];
    if (!before || !after) throw new Error('There is nothing to compare yet.');
    const { moment } = this.#toldOf('after');
    return comparePlans(before, after, (id) => this.#counties.get(id) ?? '', fromDayNumber(moment.asOf));
  }

  #again(closed: readonly string[]): readonly string[] {
    const { rest, persons, terms, moment } = this.#toldOf('before');
    return couldRunAgain(marketOf({ ...rest, persons }, terms, moment), closed, moment.asOf);
  }

  #toldOf(side: Side): Told {
    const told = this.#told.get(side);
    if (!told) throw new Error(`Nothing was told of the market ${side}.`);
    return told;
  }
}

/** Everybody who seeks a place under a policy, with the one planned for them. */
function outlineOf({ rest, persons, terms, moment }: Told): PlanOutline {
  const market = new RegionMarket({ ...rest, persons }, new Engines(), terms, moment);
  const board = new DueBoard(market, terms);
  board.look(market.courses.keys(), moment);
  const holding = new Set(rest.holds.map(({ person }) => person));
  const seeking = new Map<string, Seeking>();
  for (const { id, level, waitingSince } of persons) {
    if (holding.has(id)) continue;
    const place = market.engine.placeOf(id);
    const startsOn = place && market.engine.course(place.course)?.startsOn;
    const { tier } = market.engine.priority(id);
    seeking.set(id, { tier, level, waitingSince, ...(startsOn !== undefined && { startsOn }) });
  }
  return { seeking, due: Math.min(board.total().offers, terms.offersPerRun) };
}
