import type { PersonBody } from '@app/contracts';
import type { PersonRef } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** Corrects a person's name or contact: what is not mentioned stays, what is null is taken away. Counts as a read. */
export class CorrectPerson extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly personRef: PersonRef,
    readonly changes: { readonly [Field in keyof PersonBody]?: PersonBody[Field] | null },
    readonly by: { readonly organisationId: string; readonly memberId: string },
  ) {
    super();
  }
}
