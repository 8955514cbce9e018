import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { compose } from '../domain/compose.js';
import { isUrgent } from '../domain/immediate.js';
import { Letters } from '../letter/letters.js';
import { Digests } from '../persistence/digests.js';
import { News } from '../persistence/news.js';
import { Recipients } from '../persistence/recipients.js';
import { type DigestLetter, WriteLetter } from './write-letter.query.js';

/** The items are frozen, the words are not: what was answered or called off since, or is no longer theirs, is left out. */
@QueryHandler(WriteLetter)
export class WriteLetterHandler implements IQueryHandler<WriteLetter> {
  constructor(
    private readonly transactions: Transactions,
    private readonly recipients: Recipients,
    private readonly digests: Digests,
    private readonly news: News,
    private readonly letters: Letters,
  ) {}

  async execute({ digestId }: WriteLetter): Promise<DigestLetter | undefined> {
    const read = await this.transactions.run(async (tx) => {
      const reader = await this.recipients.ofDigest(tx, digestId);
      const items = await this.news.inDigest(tx, digestId);
      const { quiet, immediate } = await this.digests.madeAs(tx, digestId);
      return { reader, items, quiet, immediate, now: await this.news.now(tx, items, reader) };
    });
    const { reader, items, quiet, immediate, now } = read;
    if (!reader || (immediate && !items.some((item) => isUrgent(reader, item, now)))) return undefined;
    const digest = compose(reader, items, now);
    if (digest.itemCount === 0 && !quiet) return undefined;
    const { itemCount } = digest;
    const unsubscribeUrl = this.letters.unsubscribeUrl(reader, immediate);
    return { ...this.letters.write(digest, reader, now.at, immediate), unsubscribeUrl, itemCount, immediate };
  }
}
