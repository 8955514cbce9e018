import type { AcknowledgeReason, PlausibilityFindingView } from '@app/contracts';
import type { ActorScope } from '@app/identity';
import type { MemberId, OrganisationId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { FindingId, FindingsSeen } from '../persistence/findings.js';

/** Somebody says that it is meant so. It comes back as another finding when its facts change. */
export class AcknowledgeFinding extends Command<PlausibilityFindingView> {
  constructor(
    readonly id: FindingId,
    readonly reason: AcknowledgeReason,
    readonly of: FindingsSeen,
    readonly by: { readonly organisationId: OrganisationId; readonly memberId: MemberId },
    readonly scope: ActorScope,
  ) {
    super();
  }
}
