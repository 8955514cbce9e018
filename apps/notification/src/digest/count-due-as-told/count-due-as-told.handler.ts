import { isPublicHoliday } from '@app/places';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isQuietLong } from '../domain/quiet-month.js';
import { dueSlot } from '../domain/slots.js';
import { Digests } from '../persistence/digests.js';
import { Recipients } from '../persistence/recipients.js';
import { CountDueAsTold } from './count-due-as-told.command.js';

@CommandHandler(CountDueAsTold)
export class CountDueAsToldHandler implements ICommandHandler<CountDueAsTold> {
  constructor(
    private readonly recipients: Recipients,
    private readonly digests: Digests,
  ) {}

  async execute({ tx }: CountDueAsTold): Promise<void> {
    const now = await this.digests.now(tx);
    const readers = await this.recipients.all(tx);
    const periods = readers.flatMap((reader) => {
      const due = dueSlot(reader, now, (day) => isPublicHoliday(day, reader.organisationAreas[0]));
      return due ? [{ subscriptionId: reader.subscriptionId, periodKey: due.periodKey }] : [];
    });
    await this.digests.open(tx, periods);
    // who has heard nothing for a month may have been told just that
    for (const { subscriptionId, mailedAt } of readers)
      if (isQuietLong(mailedAt, now)) await this.digests.noteMailed(tx, subscriptionId, now);
  }
}
