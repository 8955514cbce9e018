import type { MessageClass } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** What the message is about and at which version of it. */
export interface Subject {
  readonly subject: string;
  readonly sequence: number;
}

@Injectable()
export class Outbox {
  /** Records a message to be sent if, and only if, `tx` commits. */
  async append<M extends object>(_tx: Tx, _message: MessageClass<M>, _payload: M, _about: Subject): Promise<void> {
    throw new Error('being built');
  }
}
