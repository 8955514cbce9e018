import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Digests } from '../persistence/digests.js';
import { NoteDigestsSent } from './note-digests-sent.command.js';

@CommandHandler(NoteDigestsSent)
export class NoteDigestsSentHandler implements ICommandHandler<NoteDigestsSent> {
  constructor(private readonly digests: Digests) {}

  async execute({ tx, digests }: NoteDigestsSent): Promise<void> {
    await this.digests.describe(tx, digests);
  }
}
