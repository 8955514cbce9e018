import type { PolicyState, PolicyView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { PolicyReader } from '../domain/policy-people.js';

/** A version with its place in the list. */
export interface ListedPolicy {
  readonly view: PolicyView;
  readonly at: string;
}

export interface PolicyFilter {
  readonly region?: string | undefined;
  readonly state?: PolicyState | undefined;
}

/** The versions of policies, newest first; drafts before them, for those who may write them. */
export class ListPolicies extends Query<readonly ListedPolicy[]> {
  constructor(
    readonly reader: PolicyReader | undefined,
    readonly filter: PolicyFilter,
    readonly after: readonly [at: string, id: string] | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
