import type { Tx } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** True while nobody can say what was mailed last: after a restore, until somebody has looked and released mail. */
export class IsMailInDoubt extends Query<boolean> {
  constructor(readonly tx: Tx) {
    super();
  }
}
