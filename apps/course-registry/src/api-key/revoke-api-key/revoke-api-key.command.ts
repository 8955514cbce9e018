import type { OrganisationId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';

/** A key is good no more, from this moment on. */
export class RevokeApiKey extends Command<void> {
  constructor(
    readonly organisationId: OrganisationId,
    readonly id: string,
  ) {
    super();
  }
}
