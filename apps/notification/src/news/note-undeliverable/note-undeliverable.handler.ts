import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Items } from '../persistence/items.js';
import { NoteUndeliverable } from './note-undeliverable.command.js';

@CommandHandler(NoteUndeliverable)
export class NoteUndeliverableHandler implements ICommandHandler<NoteUndeliverable> {
  constructor(private readonly items: Items) {}

  async execute({ tx, subscriptionId, mailId }: NoteUndeliverable): Promise<void> {
    const subscription = await this.items.subscriptionTold(tx, subscriptionId);
    if (!subscription) return;
    const { areas, ...after } = subscription;
    const item = { subjectKind: 'subscription', subjectId: mailId, version: 1, what: 'undeliverable', after } as const;
    await this.items.add(tx, item, [{ kind: 'area', municipalities: areas }]);
  }
}
