import { Command } from '@nestjs/cqrs';
import type { Doer } from '../doer-of.js';

/** Somebody did what was to do. */
export class FinishTask extends Command<void> {
  constructor(
    readonly doer: Doer,
    readonly id: string,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
