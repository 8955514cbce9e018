import type { PlannedPlace } from '@app/allocation';
import { aThinker } from '../thinking/thinker.js';
import type { RegionPlan } from './region-plan.js';
import { type ToCheck, wrongIn } from './verify-plan.js';

/** What became of a check. */
export type CheckOutcome = { readonly wrong: string | undefined } | { readonly failure: unknown };

/** A check of a plan as it was at one moment, under way beside whatever becomes of the plan meanwhile. */
export class PlanCheck {
  readonly #thinker = aThinker();
  #outcome: CheckOutcome | undefined;
  /** Resolves whatever comes of it. */
  readonly ended: Promise<void>;

  constructor(
    readonly plan: RegionPlan,
    places: readonly PlannedPlace[],
    read: ToCheck,
  ) {
    this.ended = wrongIn(this.#thinker, places, read)
      .then(
        (wrong) => ({ wrong }),
        (failure: unknown) => ({ failure }),
      )
      .then((outcome) => {
        this.#outcome = outcome;
        return this.stop();
      });
  }

  /** Absent while it is under way. */
  get outcome(): CheckOutcome | undefined {
    return this.#outcome;
  }

  /** Nobody waits for it any more. */
  stop(): Promise<void> {
    return this.#thinker.stop();
  }
}
