import type { ApprovalBody, ProviderRequestView } from '@app/contracts';
import type { ActorScope } from '@app/identity';
import { Command } from '@nestjs/cqrs';

interface Decision {
  readonly scope: ActorScope;
  readonly id: string;
  /** The version the county has seen, when it said. */
  readonly seen: number | undefined;
}

/** The county lets a provider in: it exists from now on, and its first member can sign in. */
export class ApproveRequest extends Command<ProviderRequestView> {
  constructor(
    readonly decision: Decision,
    readonly approval: ApprovalBody,
  ) {
    super();
  }
}

/** The county does not let a provider in, and says why. */
export class RefuseRequest extends Command<ProviderRequestView> {
  constructor(
    readonly decision: Decision,
    readonly reason: string,
  ) {
    super();
  }
}
