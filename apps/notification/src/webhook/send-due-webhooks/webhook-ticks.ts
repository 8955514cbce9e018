import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type WebhookSettings, webhookSettings } from '../webhook.settings.js';
import { SendDueWebhooks } from './send-due-webhooks.js';

const usualLook = 2_000;

/** Sends what is due. When the process ends, the attempt in hand is finished and no other begun. */
@Injectable()
export class WebhookTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('webhook');
  readonly #ticks: Repeating;
  readonly #lookEvery: number;

  constructor(
    private readonly sendDueWebhooks: SendDueWebhooks,
    @Inject(webhookSettings) { lookEvery = usualLook }: WebhookSettings,
  ) {
    this.#lookEvery = lookEvery;
    this.#ticks = new Repeating(
      lookEvery,
      () => this.tick(),
      (error) => this.#log.error({ code: 'webhook.tick-failed', error: harmlessTrace(error) }),
    );
  }

  onApplicationBootstrap(): void {
    if (this.#lookEvery > 0) this.#ticks.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    await this.sendDueWebhooks.lookAfter();
    const tried = await this.sendDueWebhooks.send(() => !this.#ticks.stopped);
    if (tried > 0) this.#log.log({ code: 'webhook.tried', tried });
  }
}
