import { Command } from '@nestjs/cqrs';
import type { Finding } from '../domain/mail-state.js';

/** Somebody has looked at the mail server and knows what became of an uncertain mail. */
export class SettleMail extends Command<void> {
  constructor(
    readonly mailId: string,
    readonly finding: Finding,
  ) {
    super();
  }
}
