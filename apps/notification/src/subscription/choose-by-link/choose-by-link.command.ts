import type { ImmediateChoiceBody } from '@app/contracts';
import { Command } from '@nestjs/cqrs';

/** Whoever holds the link says what may come before the next digest. */
export class ChooseByLink extends Command<void> {
  constructor(
    readonly token: string,
    /** The version the caller has seen. */
    readonly version: number,
    readonly choice: ImmediateChoiceBody,
  ) {
    super();
  }
}
