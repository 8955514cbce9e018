import { Command, Query } from '@nestjs/cqrs';
import type { Unsubscribable } from '../unsubscribe/unsubscribe.command.js';

/** What the link in an immediate mail is about. Looking changes nothing. */
export class LookAtImmediateLink extends Query<Unsubscribable> {
  constructor(readonly token: string) {
    super();
  }
}

/** The link in an immediate mail was answered: from now on everything waits for the digest. Twice is as good as once. */
export class StopImmediateMails extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}
