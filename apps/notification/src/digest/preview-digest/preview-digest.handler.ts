import type { DigestPreviewView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { isPublicHoliday } from '@app/places';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { compose } from '../domain/compose.js';
import { nextSlotOf } from '../domain/slots.js';
import { Letters } from '../letter/letters.js';
import { News } from '../persistence/news.js';
import { Recipients } from '../persistence/recipients.js';
import { PreviewDigest } from './preview-digest.query.js';

@QueryHandler(PreviewDigest)
export class PreviewDigestHandler implements IQueryHandler<PreviewDigest> {
  constructor(
    private readonly transactions: Transactions,
    private readonly recipients: Recipients,
    private readonly news: News,
    private readonly letters: Letters,
  ) {}

  async execute({ memberId, subscriptionId }: PreviewDigest): Promise<DigestPreviewView> {
    const { reader, items, now } = await this.transactions.run(async (tx) => {
      const reader = subscriptionId
        ? await this.recipients.ofSubscription(tx, subscriptionId)
        : memberId && (await this.recipients.ofMember(tx, memberId));
      if (!reader) throw notFound('subscription');
      const items = await this.news.untold(tx, reader);
      return { reader, items, now: await this.news.now(tx, items, reader) };
    });
    const digest = compose(reader, items, now);
    const { subject, text } = this.letters.write(digest, reader, now.at);
    const next = nextSlotOf(reader, now.at, (day) => isPublicHoliday(day, reader.organisationAreas[0]));
    const { itemCount } = digest;
    const empty = { subject: '', text: '' };
    return { itemCount, ...(itemCount > 0 ? { subject, text } : empty), nextDigestAt: next.toISOString() };
  }
}
