import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { catchUp } from '../domain/follow-seat-offer.js';
import { consent, end, type Handover, runningStates, whenIn } from '../domain/handover.js';
import { HandoverSteps } from '../handover-steps.js';
import { Handovers } from '../persistence/handovers.js';
import { RecordConsent } from './record-consent.command.js';

@CommandHandler(RecordConsent)
export class RecordConsentHandler implements ICommandHandler<RecordConsent> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handovers: Handovers,
    private readonly steps: HandoverSteps,
    private readonly clock: Clock,
  ) {}

  /** Consent can be taken back as easily as it is given; the waiting entry and its place in the order are untouched. */
  async execute({ by, id, given, textVersion, version }: RecordConsent): Promise<void> {
    await this.transactions.run(async (tx) => {
      const handover = seenAt(await this.handovers.toChange(tx, id), version);
      if (given) return this.give(tx, handover, textVersion);
      await this.steps.take(tx, end(whenIn(handover, runningStates, 'refuse-consent'), 'declined'));
    }, by);
  }

  private async give(tx: Tx, handover: Handover, consentTextVersion: string): Promise<void> {
    const proposed = whenIn(handover, ['proposed'], 'consent');
    const place = await this.handovers.placeOf(tx, proposed.waitingEntryId);
    const consented = consent(proposed, { consentedOn: calendarDateOf(this.clock.now()), consentTextVersion });
    await this.steps.take(tx, consented, ...catchUp(consented, place));
  }
}
