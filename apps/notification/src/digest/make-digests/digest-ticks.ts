import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BeginUsualSubscriptions } from '../../subscription/begin-usual-subscriptions/begin-usual-subscriptions.command.js';
import { type DigestSettings, digestSettings } from '../digest.settings.js';
import { MakeDigests } from './make-digests.js';

const usualLook = 15_000;

/** Looks again and again whose slot has come. Every replica may. */
@Injectable()
export class DigestTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('digest');
  readonly #ticks: Repeating;
  readonly #lookEvery: number;

  constructor(
    private readonly makeDigests: MakeDigests,
    private readonly commands: CommandBus,
    @Inject(digestSettings) { lookEvery = usualLook }: DigestSettings,
  ) {
    this.#lookEvery = lookEvery;
    this.#ticks = new Repeating(
      lookEvery,
      () => this.tick(),
      (error) => this.#log.error({ code: 'digest.tick-failed', error: harmlessTrace(error) }),
    );
  }

  onApplicationBootstrap(): void {
    if (this.#lookEvery > 0) this.#ticks.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    const begun = await this.commands.execute(new BeginUsualSubscriptions());
    if (begun > 0) this.#log.log({ code: 'subscription.begun', begun });
    const made = await this.makeDigests.makeDue();
    if (made > 0) this.#log.log({ code: 'digest.made', made });
  }
}
