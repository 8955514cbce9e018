import { ProviderRequests } from '@app/identity';
import { Transactions } from '@app/persistence';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DressNotice } from '../../digest/dress-notice/dress-notice.query.js';
import { WriteInvitation } from '../../place-calendar/write-invitation/write-invitation.query.js';
import { DescribeMailboxQuestion } from '../../subscription/confirm-mailbox/confirm-mailbox.command.js';
import { DescribeFreshLink } from '../../subscription/send-fresh-link/send-fresh-link.command.js';
import { DescribeWebhook } from '../../webhook/describe-webhook/describe-webhook.query.js';
import { consoleAddress } from '../console-address.js';
import { freshLinkWords, mailboxWords } from '../link-texts.js';
import { type NoticeInWords, noticeLetter } from '../notice-letter.js';
import { approvedWords, confirmWords, refusedWords, webhookDisabledWords } from '../notice-texts.js';
import { ConcernedAreas } from '../persistence/concerned-areas.js';
import { type Notice, type NoticeLetter, WriteNotice } from './write-notice.query.js';

/** What has been settled since, or is about nobody any more, is not written. */
@QueryHandler(WriteNotice)
export class WriteNoticeHandler implements IQueryHandler<WriteNotice> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
    private readonly queries: QueryBus,
    private readonly areas: ConcernedAreas,
    @Inject(consoleAddress) private readonly consoleUrl: string,
  ) {}

  async execute({ notice, to }: WriteNotice): Promise<NoticeLetter | undefined> {
    const written = await this.inWords(notice, to);
    if (!written) return undefined;
    const areas = await this.transactions.run((tx) => this.areas.of(tx, notice.about), { role: 'system' });
    const dressed = await this.queries.execute(new DressNotice(written, areas));
    const { invitation, address = to } = written;
    return { ...dressed, address, ...(invitation && { invitation }) };
  }

  private inWords(notice: Notice, to: string): Promise<NoticeInWords | undefined> {
    if (notice.kind === 'place-calendar') return this.invitation(notice);
    if (notice.kind === 'preferences-link') return this.freshLink(notice, to);
    if (notice.kind === 'mailbox-confirm') return this.mailboxQuestion(notice);
    return notice.kind === 'webhook-disabled' ? this.aboutWebhook(notice) : this.aboutRequest(notice);
  }

  private async invitation({ about, round }: Notice): Promise<NoticeInWords | undefined> {
    const written = await this.queries.execute(new WriteInvitation(about, round));
    if (!written) return undefined;
    const { language, words, invitation, address } = written;
    return { ...noticeLetter(language, words), invitation, address };
  }

  /** Somebody asked for it by naming a mailbox: whoever has moved since did not ask for it at the new one. */
  private async freshLink({ about }: Notice, to: string): Promise<NoticeInWords | undefined> {
    const link = await this.queries.execute(new DescribeFreshLink(about));
    if (link?.address.toLowerCase() !== to.toLowerCase()) return undefined;
    return noticeLetter(link.language, freshLinkWords(link.language, link.url));
  }

  private async mailboxQuestion({ about }: Notice): Promise<NoticeInWords | undefined> {
    const question = await this.queries.execute(new DescribeMailboxQuestion(about));
    return question && noticeLetter(question.language, mailboxWords(question));
  }

  private async aboutWebhook({ about }: Notice): Promise<NoticeInWords | undefined> {
    const webhook = await this.queries.execute(new DescribeWebhook(about));
    if (webhook?.state !== 'disabled') return undefined;
    const { language, contactAddress: address } = webhook;
    return {
      ...noticeLetter(language, webhookDisabledWords(webhook, `${this.consoleUrl}/webhooks/${about}`)),
      address,
    };
  }

  private async aboutRequest({ kind, about }: Notice): Promise<NoticeInWords | undefined> {
    const request = await this.transactions.run((tx) => this.requests.one(tx, about), { role: 'system' });
    if (!request) return undefined;
    const { language, state, token } = request;
    if (kind === 'provider-confirm') {
      if (!token) return undefined;
      const url = `${this.consoleUrl}/providers/confirm/${token}`;
      return noticeLetter(language, confirmWords(language, request, url));
    }
    if (kind === 'provider-approved' && state === 'approved')
      return noticeLetter(language, approvedWords(language, request, this.consoleUrl));
    return kind === 'provider-refused' && state === 'refused'
      ? noticeLetter(language, refusedWords(language, request))
      : undefined;
  }
}
