import type { OrganisationId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';

/** A house in which nothing was ever announced is taken off the list. */
export class DeleteVenue extends Command<void> {
  constructor(
    /** Undefined for the county, which may change any. */
    readonly onBehalfOf: OrganisationId | undefined,
    readonly id: string,
    readonly seen: number | undefined,
  ) {
    super();
  }
}
