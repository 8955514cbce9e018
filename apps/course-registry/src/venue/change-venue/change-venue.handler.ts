import type { ProviderVenueView } from '@app/contracts';
import { notFound, RuleViolation } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LookAgainAtVenue } from '../../plausibility/check-what-is-due/look-again-at-venue.command.js';
import type { Venue } from '../domain/venue.js';
import { nameTaken } from '../name-taken.js';
import { Venues } from '../persistence/venues.js';
import { venueRevised } from '../venue-from.js';
import { VenueProvider } from '../venue-provider.js';
import { venueView } from '../venue-view.js';
import { ChangeVenue } from './change-venue.command.js';

@CommandHandler(ChangeVenue)
export class ChangeVenueHandler implements ICommandHandler<ChangeVenue> {
  constructor(
    private readonly transactions: Transactions,
    private readonly venues: Venues,
    private readonly provider: VenueProvider,
    private readonly commands: CommandBus,
  ) {}

  execute({ onBehalfOf, id, seen, changes }: ChangeVenue): Promise<ProviderVenueView> {
    return this.transactions.run(async (tx) => {
      const before = await this.venues.toChange(tx, id);
      if (!before || (onBehalfOf !== undefined && before.providerId !== onBehalfOf)) throw notFound('venue');
      refuseStale(seen, before.version);
      const content = venueRevised(before, changes, await this.provider.areasOf(before.providerId));
      await this.refuseClosingTooSoon(tx, before, content.closedFrom);
      if (!(await this.venues.replace(tx, { ...before, ...content }))) throw nameTaken();
      if (content.rooms.length !== before.rooms.length)
        await this.commands.execute(new LookAgainAtVenue(tx, before.id));
      return venueView((await this.venues.one(tx, id)) ?? before);
    });
  }

  private async refuseClosingTooSoon(tx: Tx, { id, closedFrom }: Venue, day: string | null): Promise<void> {
    if (day === null || day === closedFrom || (await this.venues.heldFrom(tx, id, day)) === 0) return;
    const detail = 'Course starts are held here on that day or later.';
    const problem = { pointer: '/closedFrom', code: 'venue.still-used', detail };
    throw new RuleViolation(problem.code, detail, [problem], 'conflict');
  }
}
