import type { WebhookWithSecret } from '@app/contracts';
import { Command } from '@nestjs/cqrs';

/** A new secret for a webhook; the one before signs for a day more. */
export class RotateWebhookSecret extends Command<WebhookWithSecret> {
  constructor(
    readonly organisationId: string,
    readonly id: string,
    readonly seen: number | undefined,
  ) {
    super();
  }
}
