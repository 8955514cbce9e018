import { notFound } from '@app/kernel';
import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { ImmediateChoices } from '../immediate-choices.js';
import { ShowOfficeMailbox } from '../list-office-mailboxes/list-office-mailboxes.query.js';
import { ChooseForMailbox } from './choose-for-mailbox.command.js';

@CommandHandler(ChooseForMailbox)
export class ChooseForMailboxHandler implements ICommandHandler<ChooseForMailbox> {
  constructor(
    private readonly queries: QueryBus,
    private readonly choices: ImmediateChoices,
  ) {}

  /** What has not agreed has no subscription. */
  async execute({ actor, id, version, choice }: ChooseForMailbox): Promise<void> {
    const { state } = await this.queries.execute(new ShowOfficeMailbox(actor, id));
    if (state !== 'confirmed' || !(await this.choices.choose(id, version, choice))) throw notFound('mailbox');
  }
}
