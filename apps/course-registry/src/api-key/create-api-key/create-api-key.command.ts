import type { ApiKeyBody, ApiKeyWithSecret } from '@app/contracts';
import type { MemberId, OrganisationId } from '@app/kernel';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';

/** Staff of a provider give their software a key. */
export class CreateApiKey extends Command<ApiKeyWithSecret> {
  constructor(
    readonly owner: { readonly organisationId: OrganisationId; readonly memberId: MemberId },
    readonly wish: ApiKeyBody,
    readonly once?: OnceKey,
  ) {
    super();
  }
}
