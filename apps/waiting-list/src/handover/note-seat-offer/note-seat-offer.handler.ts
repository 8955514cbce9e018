import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { followSeatOffer } from '../domain/follow-seat-offer.js';
import { HandoverSteps } from '../handover-steps.js';
import { Handovers } from '../persistence/handovers.js';
import { NoteSeatOffer } from './note-seat-offer.command.js';

@CommandHandler(NoteSeatOffer)
export class NoteSeatOfferHandler implements ICommandHandler<NoteSeatOffer> {
  constructor(
    private readonly handovers: Handovers,
    private readonly steps: HandoverSteps,
  ) {}

  async execute({ tx, step }: NoteSeatOffer): Promise<void> {
    const { waitingEntryId, courseStartId, providerId, what } = step;
    const handover = await this.handovers.runningOf(tx, waitingEntryId);
    const next = { toCourseStartId: courseStartId, receiverProviderId: providerId, what };
    const moved = handover && followSeatOffer(handover, next);
    if (moved) await this.steps.take(tx, moved);
  }
}
