import type { HandoverId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Party } from '../domain/party.js';

/** The provider of the follow-on course takes no papers over; the person's place is not touched. */
export class DeclineHandover extends Command<void> {
  constructor(
    readonly by: Party,
    readonly id: HandoverId,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
