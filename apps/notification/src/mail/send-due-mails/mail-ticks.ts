import { harmlessTrace } from '@app/runtime';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Repeating } from '../../repeating.js';
import { HoldMailsWhenRestored } from '../hold-mails/hold-mails-when-restored.js';
import { LookAfterMails } from '../look-after-mails/look-after-mails.js';
import { type MailSettings, mailSettings } from '../mail.settings.js';
import { SendDueMails } from './send-due-mails.js';

const usualLook = 2_000;

/** Sends what is due. When the process ends, the mail in hand is finished and no other begun. */
@Injectable()
export class MailTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('mail');
  readonly #ticks: Repeating;
  readonly #lookEvery: number;

  constructor(
    private readonly sendDueMails: SendDueMails,
    private readonly lookAfterMails: LookAfterMails,
    private readonly holdMailsWhenRestored: HoldMailsWhenRestored,
    @Inject(mailSettings) { lookEvery = usualLook }: MailSettings,
  ) {
    this.#lookEvery = lookEvery;
    this.#ticks = new Repeating(
      lookEvery,
      () => this.tick(),
      (error) => this.#log.error({ code: 'mail.tick-failed', error: harmlessTrace(error) }),
    );
  }

  /** Before anything leaves: is this the database that sent the mails it remembers? */
  async onApplicationBootstrap(): Promise<void> {
    await this.holdMailsWhenRestored.look();
    if (this.#lookEvery > 0) this.#ticks.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    await this.lookAfterMails.look();
    const tried = await this.sendDueMails.send(() => !this.#ticks.stopped);
    if (tried > 0) this.#log.log({ code: 'mail.tried', tried });
  }
}
