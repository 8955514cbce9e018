import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Twins } from '../persistence/twins.js';
import { NoteLikelyTwins } from './note-likely-twins.command.js';

@CommandHandler(NoteLikelyTwins)
export class NoteLikelyTwinsHandler implements ICommandHandler<NoteLikelyTwins> {
  constructor(private readonly twins: Twins) {}

  async execute({ tx, personRef, twins }: NoteLikelyTwins): Promise<void> {
    const others = twins.map((twin) => twin.personRef);
    await this.twins.hold(tx, [personRef, ...others]);
    await this.twins.resemblesOnly(tx, personRef, others);
    for (const twin of twins) await this.twins.note(tx, personRef, twin.personRef, twin.likeness);
  }
}
