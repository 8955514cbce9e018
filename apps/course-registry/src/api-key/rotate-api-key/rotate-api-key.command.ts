import type { ApiKeyWithSecret } from '@app/contracts';
import type { MemberId, OrganisationId } from '@app/kernel';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';

/** A new key takes the place of an old one, which stays good for a while. */
export class RotateApiKey extends Command<ApiKeyWithSecret> {
  constructor(
    readonly owner: { readonly organisationId: OrganisationId; readonly memberId: MemberId },
    readonly id: string,
    readonly graceHours: number,
    readonly once?: OnceKey,
  ) {
    super();
  }
}
