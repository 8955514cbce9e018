import type { ImmediateChoiceView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** What a subscription is told before the next digest, for who has a right to it already; undefined where nothing makes sense. */
export class ShowImmediateChoice extends Query<ImmediateChoiceView | undefined> {
  constructor(readonly subscriptionId: string) {
    super();
  }
}
