import type { NoticeChannel } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { SendingMember } from '../sender-of.js';

/** A person sent the letter, and says when and how. */
export class MarkNoticeSent extends Command<void> {
  constructor(
    readonly sender: SendingMember,
    readonly id: string,
    readonly sentOn: string,
    readonly channel: NoticeChannel,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
