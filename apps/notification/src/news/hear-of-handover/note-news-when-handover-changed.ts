import { HandoverChangedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { audienceOfHandover } from '../domain/audience.js';
import { Copies } from '../persistence/copies.js';
import { Items } from '../persistence/items.js';

@Injectable()
export class NoteNewsWhenHandoverChanged implements Consumer<HandoverChangedV1> {
  readonly hears = HandoverChangedV1;

  constructor(
    private readonly copies: Copies,
    private readonly items: Items,
  ) {}

  async on(tx: Tx, handover: HandoverChangedV1): Promise<void> {
    const kept = await this.copies.keepHandover(tx, handover);
    if (!kept.newer) return;
    const { handoverId: subjectId, version, state: what } = handover;
    const item = { subjectKind: 'handover', subjectId, version, what, after: handover } as const;
    await this.items.add(tx, item, audienceOfHandover(handover, kept.before?.state));
  }
}
