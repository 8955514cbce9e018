import { Transactions, type Tx } from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CountDueAsTold } from '../../digest/count-due-as-told/count-due-as-told.command.js';
import { Outbound } from '../persistence/outbound.js';

/** A database restored from a backup has forgotten which mails it sent since: nothing leaves until somebody says so. */
@Injectable()
export class HoldMailsWhenRestored {
  readonly #log = new Logger('mail');

  constructor(
    private readonly transactions: Transactions,
    private readonly outbound: Outbound,
    private readonly commands: CommandBus,
  ) {}

  async look(): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (await this.outbound.noticeRestore(tx)) await this.hold(tx);
    });
  }

  /** Somebody knows of a restore that leaves no trace in the database: of a disk, a folder, a virtual machine. */
  async beTold(): Promise<void> {
    await this.transactions.run((tx) => this.hold(tx));
  }

  private async hold(tx: Tx): Promise<void> {
    await this.outbound.holdAfterRestore(tx);
    await this.commands.execute(new CountDueAsTold(tx));
    this.#log.warn({ code: 'mail.held-after-restore' });
  }
}
