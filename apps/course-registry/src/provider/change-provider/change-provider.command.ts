import type { ProviderProfileBody, ProviderProfileView } from '@app/contracts';
import type { MemberId, OrganisationId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';

/** A provider says something anew about itself. */
export class ChangeProvider extends Command<ProviderProfileView> {
  constructor(
    readonly provider: {
      readonly id: OrganisationId;
      readonly key: string;
      readonly name: string;
      readonly mailDomains: readonly string[];
    },
    readonly by: { readonly memberId: MemberId; readonly organisationId: OrganisationId },
    readonly seen: number | undefined,
    readonly changes: { readonly [Field in keyof ProviderProfileBody]?: ProviderProfileBody[Field] | undefined },
  ) {
    super();
  }
}
