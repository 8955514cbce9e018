import type { HardshipDecisionView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

export class ShowHardshipDecision extends Query<HardshipDecisionView> {
  constructor(
    readonly caller: Caller,
    readonly id: string,
  ) {
    super();
  }
}
