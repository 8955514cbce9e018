import { Command } from '@nestjs/cqrs';
import type { Keeper } from '../set-hold-out/set-hold-out.command.js';

/** Lets a batch of offers go out now. */
export class ReleaseOfferBatch extends Command<void> {
  constructor(
    readonly by: Keeper,
    readonly id: string,
    /** The version the caller has seen; any when absent. */
    readonly version?: number,
  ) {
    super();
  }
}
