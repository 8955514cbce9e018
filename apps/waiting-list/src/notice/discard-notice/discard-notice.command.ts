import type { NoticeDiscardBody } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { SendingMember } from '../sender-of.js';

/** A person decides that the letter need not be sent. */
export class DiscardNotice extends Command<void> {
  constructor(
    readonly sender: SendingMember,
    readonly id: string,
    readonly reason: NoticeDiscardBody['reason'],
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
