import { HandoverChangedV1 } from '@app/contracts';
import { Clock } from '@app/kernel';
import { Outbox } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { baseOf, type Handover, type Proposed } from './domain/handover.js';
import { Handovers } from './persistence/handovers.js';

/** A step of a hand-over is written and told, both or neither. */
@Injectable()
export class HandoverSteps {
  constructor(
    private readonly handovers: Handovers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async begin(tx: Tx, handover: Proposed): Promise<void> {
    await this.handovers.add(tx, handover);
    await this.tell(tx, handover, 1);
  }

  async take(tx: Tx, ...steps: readonly Handover[]): Promise<void> {
    for (const step of steps) await this.tell(tx, step, await this.handovers.save(tx, step));
  }

  private async tell(tx: Tx, handover: Handover, version: number): Promise<void> {
    const { id, ...base } = baseOf(handover);
    const { receiverProviderId, toCourseStartId } = {
      receiverProviderId: undefined,
      toCourseStartId: undefined,
      ...handover,
    };
    const payload: HandoverChangedV1 = {
      ...base,
      handoverId: id,
      version,
      state: handover.state,
      ...(receiverProviderId && { receiverProviderId }),
      ...(toCourseStartId && { toCourseStartId }),
      happenedAt: this.clock.now().toISOString(),
    };
    await this.outbox.append(tx, HandoverChangedV1, payload, { subject: id, sequence: version });
  }
}
