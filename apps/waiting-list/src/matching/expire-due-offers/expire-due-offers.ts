import type { SeatOfferId } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { type ExpiredSeatOffer, expire } from '../domain/seat-offer.js';
import { Policies } from '../persistence/policies.js';
import { SeatOffers } from '../persistence/seat-offers.js';
import { WaitingPeople } from '../persistence/waiting-people.js';
import { Promises } from '../promises/promises.js';

const system = { role: 'system' } as const;
const perTick = 500;

/** Ends offers nobody answered in time, on the database's clock. Any number of processes may do so at once. */
@Injectable()
export class ExpireDueOffers {
  constructor(
    private readonly transactions: Transactions,
    private readonly offers: SeatOffers,
    private readonly people: WaitingPeople,
    private readonly policies: Policies,
    private readonly promises: Promises,
  ) {}

  /** Answers how many expired. Each in a transaction of its own: one that fails holds up no other. */
  async expire(): Promise<number> {
    const due = await this.transactions.run((tx) => this.offers.dueToExpire(tx, perTick), system);
    const results = [];
    for (const id of due)
      results.push(await this.settle(this.transactions.run((tx) => this.expireOne(tx, id), system)));
    const failure = results.find((result) => result instanceof Error);
    if (failure) throw failure;
    return results.filter((result) => result === true).length;
  }

  private settle(work: Promise<boolean>): Promise<boolean | Error> {
    return work.catch((failure: unknown) => (failure instanceof Error ? failure : new Error(String(failure))));
  }

  private async expireOne(tx: Tx, id: SeatOfferId): Promise<boolean> {
    const locked = await this.offers.toChange(tx, id);
    if (locked?.offer.state !== 'open') return false;
    const expired = expire(locked.offer, locked.now);
    if (!expired) return false;
    await this.sendBack(tx, expired);
    await this.promises.end(tx, expired, locked.now);
    return true;
  }

  /** Back into the order; after a second silence the entry sleeps until somebody asks. The place in the order is kept. */
  private async sendBack(tx: Tx, { waitingEntryId, courseStartId }: ExpiredSeatOffer): Promise<void> {
    const { terms } = await this.policies.currentFor(tx, waitingEntryId);
    const dormant = (await this.people.countExpiry(tx, waitingEntryId)) >= terms.expiriesUntilDormant;
    await this.people.noMore(tx, waitingEntryId, courseStartId, 'expired', null);
    await this.people.move(tx, waitingEntryId, {
      from: ['offered'],
      to: dormant ? 'paused' : 'waiting',
      reason: 'offer-expired',
      dormant,
    });
  }
}
