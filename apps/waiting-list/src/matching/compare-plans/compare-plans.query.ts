import type { PlanComparisonView, PolicyTerms } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** How far it is, and whether it is still wanted. */
export interface Comparing {
  readonly signal: AbortSignal;
  /** Per cent; resolves to false when nobody wants the rest. */
  readonly reached: (percent: number) => Promise<boolean>;
}

/** Plans a region's list as it stands under two policies and says what differs; undefined when it was given up. */
export class ComparePlans extends Query<PlanComparisonView | undefined> {
  constructor(
    readonly region: string,
    readonly before: PolicyTerms,
    readonly after: PolicyTerms,
    readonly comparing: Comparing,
  ) {
    super();
  }
}
