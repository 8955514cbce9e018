import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WithdrawParticipant } from '../../enrolment/withdraw-participant/withdraw-participant.command.js';
import { isLive, type LiveSeatOffer, withdraw } from '../domain/seat-offer.js';
import { SeatOffers } from '../persistence/seat-offers.js';
import { WaitingPeople } from '../persistence/waiting-people.js';
import { Promises } from '../promises/promises.js';

/** What was promised on a course start that will not take place, or is over. */
@Injectable()
export class PromisesOfCourseStart {
  constructor(
    private readonly offers: SeatOffers,
    private readonly people: WaitingPeople,
    private readonly promises: Promises,
    private readonly commands: CommandBus,
  ) {}

  /**
   * Entries are locked before their course start, here as everywhere. `keep` locks the course start: if somebody was
   * promised a place just before it did, it is undone and their entry locked first.
   */
  async afterLocking(tx: Tx, id: CourseStartId, keep: () => Promise<boolean>): Promise<boolean> {
    const people = await this.offers.lockPeople(tx, id);
    await tx.query('savepoint course_start');
    const kept = await keep();
    if (!(await this.offers.promisedToOthers(tx, id, people))) return kept;
    await tx.query('rollback to savepoint course_start');
    return this.afterLocking(tx, id, keep);
  }

  /** Open and accepted alike: everybody goes back into the order with their old date, and first. */
  async cancel(tx: Tx, id: CourseStartId): Promise<void> {
    await this.each(tx, id, async (offer, now) => {
      await this.people.move(tx, offer.waitingEntryId, {
        from: ['offered', 'placed', 'in-course'],
        to: 'waiting',
        reason: 'course-cancelled',
        hardship: true,
      });
      await this.promises.end(tx, withdraw(offer, 'course-cancelled'), now);
      if (offer.state === 'accepted') {
        await this.commands.execute(new WithdrawParticipant(tx, offer.waitingEntryId));
      }
    });
  }

  /** Nobody can begin any more; who began keeps the place. */
  async close(tx: Tx, id: CourseStartId): Promise<void> {
    await this.each(tx, id, async (offer, now) => {
      if (offer.state !== 'open') return;
      await this.people.move(tx, offer.waitingEntryId, { from: ['offered'], to: 'waiting', reason: 'course-ended' });
      await this.promises.end(tx, withdraw(offer, 'course-changed'), now);
    });
  }

  private async each(
    tx: Tx,
    id: CourseStartId,
    release: (offer: LiveSeatOffer, now: Date) => Promise<void>,
  ): Promise<void> {
    for (const offerId of await this.offers.promisedHere(tx, id)) {
      const locked = await this.offers.toChange(tx, offerId);
      if (locked && isLive(locked.offer)) await release(locked.offer, locked.now);
    }
  }
}
