import { ProviderRequests } from '@app/identity';
import { Transactions } from '@app/persistence';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { WriteInvitation } from '../../place-calendar/write-invitation/write-invitation.query.js';
import { DescribeFreshLink } from '../../subscription/send-fresh-link/send-fresh-link.command.js';
import { DescribeWebhook } from '../../webhook/describe-webhook/describe-webhook.query.js';
import { consoleAddress } from '../console-address.js';
import { freshLinkWords } from '../link-texts.js';
import { noticeLetter } from '../notice-letter.js';
import { approvedWords, confirmWords, refusedWords, webhookDisabledWords } from '../notice-texts.js';
import { type Notice, type NoticeLetter, WriteNotice } from './write-notice.query.js';

/** What has been settled since, or is about nobody any more, is not written. */
@QueryHandler(WriteNotice)
export class WriteNoticeHandler implements IQueryHandler<WriteNotice> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
    private readonly queries: QueryBus,
    @Inject(consoleAddress) private readonly consoleUrl: string,
  ) {}

  execute({ notice }: WriteNotice): Promise<NoticeLetter | undefined> {
    if (notice.kind === 'place-calendar') return this.invitation(notice);
    if (notice.kind === 'preferences-link') return this.freshLink(notice);
    return notice.kind === 'webhook-disabled' ? this.aboutWebhook(notice) : this.aboutRequest(notice);
  }

  private async invitation({ about, round }: Notice): Promise<NoticeLetter | undefined> {
    const written = await this.queries.execute(new WriteInvitation(about, round));
    return written && { ...noticeLetter(written.language, written.words), invitation: written.invitation };
  }

  private async freshLink({ about }: Notice): Promise<NoticeLetter | undefined> {
    const link = await this.queries.execute(new DescribeFreshLink(about));
    return link && noticeLetter(link.language, freshLinkWords(link.language, link.url));
  }

  private async aboutWebhook({ about }: Notice): Promise<NoticeLetter | undefined> {
    const webhook = await this.queries.execute(new DescribeWebhook(about));
    if (webhook?.state !== 'disabled') return undefined;
    return noticeLetter(webhook.language, webhookDisabledWords(webhook, `${this.consoleUrl}/webhooks/${about}`));
  }

  private async aboutRequest({ kind, about }: Notice): Promise<NoticeLetter | undefined> {
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
