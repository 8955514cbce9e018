import type { ExportPurpose } from '@app/contracts';
import type { ActorScope } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';

/** An explanation that can be handed out: complete, signed, and kept as it was signed. */
export class ExportExplanation extends Command<string> {
  constructor(
    readonly caller: ActorScope,
    readonly id: WaitingEntryId,
    readonly purpose: ExportPurpose,
    readonly key?: OnceKey,
  ) {
    super();
  }
}
