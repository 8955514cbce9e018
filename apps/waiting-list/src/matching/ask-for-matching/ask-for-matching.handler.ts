import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from './ask-for-matching.command.js';
import { MatchingRequests } from './matching-requests.js';

@CommandHandler(AskForMatching)
export class AskForMatchingHandler implements ICommandHandler<AskForMatching> {
  constructor(private readonly matching: MatchingRequests) {}

  async execute({ tx }: AskForMatching): Promise<void> {
    this.matching.hint(tx);
  }
}
