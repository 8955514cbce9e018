import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type DigestSettings, digestSettings } from '../digest.settings.js';
import { MakeImmediateMails } from './make-immediate-mails.js';

const usualLook = 15_000;

/** Looks again and again for what cannot wait. Every replica may. */
@Injectable()
export class ImmediateTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('digest');
  readonly #ticks: Repeating;
  readonly #looks: boolean;

  constructor(
    private readonly makeImmediateMails: MakeImmediateMails,
    @Inject(digestSettings) { lookEvery = usualLook, immediate = true }: DigestSettings,
  ) {
    this.#looks = immediate && lookEvery > 0;
    this.#ticks = new Repeating(
      lookEvery,
      () => this.tick(),
      (error) => this.#log.error({ code: 'digest.immediate-failed', error: harmlessTrace(error) }),
    );
  }

  onApplicationBootstrap(): void {
    if (this.#looks) this.#ticks.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    const made = await this.makeImmediateMails.makeDue();
    if (made > 0) this.#log.log({ code: 'digest.immediate-made', made });
  }
}
