import type { HandoverId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Party } from '../domain/party.js';

/** The person agreed, or did not, or no longer does, that one provider tells the next. */
export class RecordConsent extends Command<void> {
  constructor(
    readonly by: Party,
    readonly id: HandoverId,
    readonly given: boolean,
    /** Which wording was explained to them. */
    readonly textVersion: string,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
