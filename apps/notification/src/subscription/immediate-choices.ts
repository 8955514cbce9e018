import type { ImmediateChoiceBody } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { Injectable } from '@nestjs/common';
import { readChoice } from './domain/immediate-choice.js';
import { ImmediateWishes } from './persistence/immediate-wishes.js';

/** Keeps a choice for whoever has shown that it is theirs to make. */
@Injectable()
export class ImmediateChoices {
  constructor(
    private readonly transactions: Transactions,
    private readonly wishes: ImmediateWishes,
  ) {}

  /** False when the subscription has ended. Whether entries for the calendar come by mail stays as it was. */
  choose(subscriptionId: string, version: number, choice: ImmediateChoiceBody): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const before = await this.wishes.choice(tx, subscriptionId, 'to-change');
      if (!before) return false;
      refuseStale(version, before.version);
      const { invitations } = before;
      await this.wishes.keep(tx, subscriptionId, before, { ...readChoice(choice, before), invitations });
      return true;
    });
  }
}
