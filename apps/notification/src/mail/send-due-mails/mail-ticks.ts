import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HoldMailsWhenRestored } from '../hold-mails/hold-mails-when-restored.js';
import { LookAfterMails } from '../look-after-mails/look-after-mails.js';
import { LookUpUncertain } from '../look-up/look-up-uncertain.js';
import { type MailSettings, mailSettings } from '../mail.settings.js';
import { HearReports } from '../reports/hear-reports.js';
import { SendDueMails } from './send-due-mails.js';

const usualLook = 2_000;
/** For what others tell us in their own time. */
const rarely = 20_000;

/**
 * Sends what is due, in lanes that do not wait for each other. When the process ends, the mails in hand are finished and
 * no other begun.
 */
@Injectable()
export class MailTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('mail');
  readonly #ticks: readonly Repeating[];
  readonly #lookEvery: number;

  constructor(
    private readonly sendDueMails: SendDueMails,
    private readonly holdMailsWhenRestored: HoldMailsWhenRestored,
    lookAfterMails: LookAfterMails,
    lookUpUncertain: LookUpUncertain,
    hearReports: HearReports,
    @Inject(mailSettings) { lookEvery = usualLook }: MailSettings,
  ) {
    this.#lookEvery = lookEvery;
    this.#ticks = [
      this.every(lookEvery, () => lookAfterMails.look()),
      this.every(Math.max(lookEvery, rarely), async () => void (await lookUpUncertain.look())),
      this.every(Math.max(lookEvery, rarely), async () => void (await hearReports.look())),
      ...Array.from({ length: sendDueMails.lanes }, () => this.lane()),
    ];
  }

  /** Before anything leaves: is this the database that sent the mails it remembers? */
  async onApplicationBootstrap(): Promise<void> {
    await this.holdMailsWhenRestored.look();
    if (this.#lookEvery > 0) for (const ticks of this.#ticks) ticks.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#ticks.map((ticks) => ticks.stop()));
  }

  private lane(): Repeating {
    const ticks = this.every(this.#lookEvery, async () => {
      const tried = await this.sendDueMails.sendInLane(() => !ticks.stopped);
      if (tried > 0) this.#log.log({ code: 'mail.tried', tried });
    });
    return ticks;
  }

  private every(milliseconds: number, work: () => Promise<void>): Repeating {
    return new Repeating(milliseconds, work, (error) =>
      this.#log.error({ code: 'mail.tick-failed', error: harmlessTrace(error) }),
    );
  }
}
