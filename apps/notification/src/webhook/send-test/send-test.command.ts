import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';

/** A provider wants to see whether its software hears us. Answers with the delivery's id. */
export class SendTest extends Command<string> {
  constructor(
    readonly organisationId: string,
    readonly webhookId: string,
    readonly key?: OnceKey,
  ) {
    super();
  }
}
