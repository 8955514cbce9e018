import type { ImmediateMailsBody } from '@app/contracts';
import { Command } from '@nestjs/cqrs';

/** Somebody says what may come before the next digest. */
export class ChooseImmediateMails extends Command<void> {
  constructor(
    readonly memberId: string,
    readonly subscriptionId: string,
    /** The version the caller has seen. */
    readonly version: number,
    readonly wish: ImmediateMailsBody,
  ) {
    super();
  }
}
