import { Transactions, type Tx } from '@app/persistence';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { MailConsequences } from '../consequences.js';
import { afterReport } from '../domain/mail-state.js';
import { type MailSettings, mailSettings } from '../mail.settings.js';
import { Mails } from '../persistence/mails.js';
import { type DeliveryReport, type ReportedRecipient, readDeliveryReport } from './delivery-report.js';
import { ReportsFolder } from './reports-folder.js';

const atOnce = 200;

/** Hears what mail servers report later: that a mail came back, is delayed, or has arrived. */
@Injectable()
export class HearReports {
  readonly #log = new Logger('mail');
  readonly #folder: ReportsFolder | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly consequences: MailConsequences,
    @Inject(mailSettings) { reportsFolder }: MailSettings,
  ) {
    this.#folder = reportsFolder ? new ReportsFolder(reportsFolder) : undefined;
  }

  /** Heard twice, a report changes nothing. @returns how many were about a mail of ours */
  async look(): Promise<number> {
    const folder = this.#folder;
    if (!folder) return 0;
    const names = await folder.unread(atOnce);
    let ours = 0;
    for (const name of names) {
      const raw = await folder.read(name);
      const report = raw && (await readDeliveryReport(raw));
      if (report && (await this.transactions.run((tx) => this.hear(tx, report)))) ours += 1;
      await folder.markRead(name);
    }
    if (names.length > 0) this.#log.log({ code: 'mail.reports-heard', ours, others: names.length - ours });
    return ours;
  }

  /** Who names the mail by an id that nobody else was told, and the recipient it went to, is believed. */
  private async hear(tx: Tx, { envelopeId, messageId, recipients }: DeliveryReport): Promise<boolean> {
    const mail = await this.mails.reportedOn(tx, envelopeId, messageId);
    if (!mail) return false;
    if (recipients.length === 0) return this.mails.move(tx, mail.id, 'uncertain', { state: 'sent' });
    const about = recipients.find(({ address }) => address.toLowerCase() === mail.address.toLowerCase());
    if (!about) return false;
    await this.mails.noteReport(tx, mail.id, about.status);
    const transition = afterReport(about);
    if (!(await this.moved(tx, mail.id, about, transition.state))) return true;
    const suppressAddress = Boolean(transition.suppressAddress) && mail.addressIsCurrent;
    await this.consequences.of(tx, mail, { ...transition, suppressAddress });
    return true;
  }

  /** A mail that came back may have been sent or uncertain; one that got on is news only of an uncertain one. */
  private async moved(tx: Tx, id: string, { action }: ReportedRecipient, state: 'sent' | 'rejected'): Promise<boolean> {
    if (await this.mails.move(tx, id, 'uncertain', { state })) return true;
    return action === 'failed' && this.mails.move(tx, id, 'sent', { state });
  }
}
