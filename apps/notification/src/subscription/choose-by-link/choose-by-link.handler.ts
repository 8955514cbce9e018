import { notFound } from '@app/kernel';
import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { FollowLink } from '../follow-link/follow-link.query.js';
import { ImmediateChoices } from '../immediate-choices.js';
import { ChooseByLink } from './choose-by-link.command.js';

@CommandHandler(ChooseByLink)
export class ChooseByLinkHandler implements ICommandHandler<ChooseByLink> {
  constructor(
    private readonly queries: QueryBus,
    private readonly choices: ImmediateChoices,
  ) {}

  async execute({ token, version, choice }: ChooseByLink): Promise<void> {
    const link = await this.queries.execute(new FollowLink('preferences', token));
    if (!link || !(await this.choices.choose(link.subscriptionId, version, choice))) throw notFound('link');
  }
}
