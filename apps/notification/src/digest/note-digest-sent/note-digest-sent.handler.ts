import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Digests } from '../persistence/digests.js';
import { NoteDigestSent } from './note-digest-sent.command.js';

@CommandHandler(NoteDigestSent)
export class NoteDigestSentHandler implements ICommandHandler<NoteDigestSent> {
  constructor(private readonly digests: Digests) {}

  async execute({ tx, digestId, content }: NoteDigestSent): Promise<void> {
    await this.digests.describe(tx, digestId, content);
  }
}
