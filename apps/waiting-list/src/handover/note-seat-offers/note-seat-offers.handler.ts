import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { followSeatOffer } from '../domain/follow-seat-offer.js';
import { HandoverSteps } from '../handover-steps.js';
import { Handovers } from '../persistence/handovers.js';
import { NoteSeatOffers } from './note-seat-offers.command.js';

@CommandHandler(NoteSeatOffers)
export class NoteSeatOffersHandler implements ICommandHandler<NoteSeatOffers> {
  constructor(
    private readonly handovers: Handovers,
    private readonly steps: HandoverSteps,
  ) {}

  async execute({ tx, steps }: NoteSeatOffers): Promise<void> {
    const ids = steps.map(({ waitingEntryId }) => waitingEntryId);
    const running = new Map(
      (await this.handovers.runningOfAll(tx, ids)).map((handover) => [handover.waitingEntryId, handover]),
    );
    const moved = steps.flatMap(({ waitingEntryId, courseStartId, providerId, what }) => {
      const handover = running.get(waitingEntryId);
      const next = { toCourseStartId: courseStartId, receiverProviderId: providerId, what };
      return (handover && followSeatOffer(handover, next)) ?? [];
    });
    await this.steps.take(tx, ...moved);
  }
}
