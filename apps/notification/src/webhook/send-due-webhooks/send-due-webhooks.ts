import { Clock } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { PostNotice } from '../../mail/post-mail/post-notice.command.js';
import { type AttemptOutcome, afterAttempt } from '../domain/attempt.js';
import { type ClaimedDelivery, Deliveries } from '../persistence/deliveries.js';
import { type Webhook, Webhooks } from '../persistence/webhooks.js';
import { type Letter, Receivers } from '../receiver/receivers.js';
import { SecretBox } from '../sealing/secret-box.js';
import { signed } from '../sealing/signature.js';

/** Receivers that are slow take up one lane each; the others go on. */
const lanes = 6;

/** Calls what is due, each delivery by one sender at a time, and writes down what became of it. */
@Injectable()
export class SendDueWebhooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly deliveries: Deliveries,
    private readonly webhooks: Webhooks,
    private readonly receivers: Receivers,
    private readonly box: SecretBox,
    private readonly clock: Clock,
    private readonly commands: CommandBus,
  ) {}

  /** Until nothing is due, or `goOn` says stop. @returns how many attempts were made */
  async send(goOn: () => boolean = () => true): Promise<number> {
    const tried = await Promise.allSettled(Array.from({ length: lanes }, () => this.lane(goOn)));
    const broken = tried.find((lane) => lane.status === 'rejected');
    if (broken) throw broken.reason;
    return tried.reduce((sum, lane) => sum + (lane.status === 'fulfilled' ? lane.value : 0), 0);
  }

  /** Takes up again what a process left behind that died, and forgets what is old. */
  async lookAfter(): Promise<void> {
    await this.transactions.run(async (tx) => {
      const at = this.clock.now();
      for (const id of await this.deliveries.freeAbandoned(tx)) {
        await this.deliveries.noteAttempt(tx, id, { kind: 'failed', failure: 'interrupted' }, at, 0);
      }
      await this.deliveries.forgetOld(tx);
    });
  }

  private async lane(goOn: () => boolean): Promise<number> {
    let tried = 0;
    while (goOn()) {
      const delivery = await this.transactions.run((tx) => this.deliveries.claimDue(tx));
      if (!delivery) break;
      await this.attempt(delivery);
      tried += 1;
    }
    return tried;
  }

  private async attempt(delivery: ClaimedDelivery): Promise<void> {
    const webhook = await this.transactions.run((tx) => this.webhooks.byId(tx, delivery.webhookId));
    if (!webhook) return;
    const begun = this.clock.now();
    const stopwatch = performance.now();
    const outcome = await this.receivers.post(this.letterFor(webhook, delivery, begun));
    const milliseconds = performance.now() - stopwatch;
    await this.transactions.run((tx) => this.note(tx, delivery, outcome, { begun, milliseconds }));
  }

  private letterFor(webhook: Webhook, { messageId, body }: ClaimedDelivery, at: Date): Letter {
    const { id, secret, oldSecret } = webhook;
    const secrets = [secret, ...(oldSecret ? [oldSecret] : [])].map((box) => this.box.open(id, box));
    return {
      url: webhook.url,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Kursbruecke-Webhooks/1',
        ...signed(messageId, at, body, secrets),
      },
      body,
    };
  }

  private async note(
    tx: Tx,
    delivery: ClaimedDelivery,
    outcome: AttemptOutcome,
    { begun, milliseconds }: { readonly begun: Date; readonly milliseconds: number },
  ): Promise<void> {
    const after = afterAttempt(outcome, delivery.attempts, Math.random());
    if (!(await this.deliveries.settle(tx, delivery, after))) return;
    await this.deliveries.noteAttempt(tx, delivery.id, outcome, begun, milliseconds);
    if (after.state === 'delivered') return this.webhooks.noteDelivered(tx, delivery.webhookId);
    await this.webhooks.noteFailed(tx, delivery.webhookId);
    if (after.state === 'given-up') await this.giveUp(tx, delivery, after.gone);
  }

  /** Nothing was taken while one message went through all its attempts: the provider is told, once, that we stop. */
  private async giveUp(tx: Tx, { webhookId, recordedAt }: ClaimedDelivery, gone: boolean): Promise<void> {
    const off = gone
      ? await this.webhooks.disable(tx, webhookId, 'gone')
      : await this.webhooks.disable(tx, webhookId, 'failing', recordedAt);
    if (!off) return;
    const notice = { kind: 'webhook-disabled', about: off.id, round: off.disabledCount } as const;
    await this.commands.execute(new PostNotice(tx, notice, off.contactAddress));
  }
}
