import { Command } from '@nestjs/cqrs';
import type { Speaker } from '../speaker.js';

/** Two entries are of two people, says whoever looks after one of them. Nobody is asked again. */
export class SayDifferentPeople extends Command<void> {
  constructor(
    readonly speaker: Speaker,
    readonly id: string,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
