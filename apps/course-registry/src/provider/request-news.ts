import { ProviderRequestChangedV1 } from '@app/contracts';
import type { ProviderRequestState } from '@app/identity';
import { Clock } from '@app/kernel';
import { Outbox } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Tells that a request has come a step further; who asks is not said. */
@Injectable()
export class RequestNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async tell(
    tx: Tx,
    { id, version, state }: { readonly id: string; readonly version: number; readonly state: ProviderRequestState },
  ): Promise<void> {
    const happenedAt = this.clock.now().toISOString();
    const news = { providerRequestId: id, version, state, happenedAt };
    await this.outbox.append(tx, ProviderRequestChangedV1, news, { subject: id, sequence: version });
  }
}
