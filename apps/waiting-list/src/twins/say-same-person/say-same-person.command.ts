import { Command } from '@nestjs/cqrs';
import type { Speaker } from '../speaker.js';

/** Two entries are of one person, says whoever looks after one of them. Once both sides say so, they are merged. */
export class SaySamePerson extends Command<void> {
  constructor(
    readonly speaker: Speaker,
    readonly id: string,
    readonly withYoungerNeed: boolean,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
