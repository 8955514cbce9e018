import { Transactions } from '@app/persistence';
import { isPublicHoliday } from '@app/places';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { compose } from '../domain/compose.js';
import { leaving } from '../domain/haste.js';
import { isUrgent } from '../domain/immediate.js';
import type { NewsItem, Now } from '../domain/news.js';
import { Letters } from '../letter/letters.js';
import { Digests, type FrozenDigest } from '../persistence/digests.js';
import { News } from '../persistence/news.js';
import { type Reader, Recipients } from '../persistence/recipients.js';
import { type DigestLetter, type NotYet, WriteLetters } from './write-letters.query.js';

/** The items are frozen, the words are not: what was answered or called off since, or is no longer theirs, is left out. */
@QueryHandler(WriteLetters)
export class WriteLettersHandler implements IQueryHandler<WriteLetters> {
  constructor(
    private readonly transactions: Transactions,
    private readonly recipients: Recipients,
    private readonly digests: Digests,
    private readonly news: News,
    private readonly letters: Letters,
  ) {}

  async execute({ digestIds }: WriteLetters): Promise<ReadonlyMap<string, DigestLetter | NotYet>> {
    const { frozen, readers, items, now } = await this.transactions.run(async (tx) => {
      const [frozen, readers, items] = await Promise.all([
        this.digests.frozen(tx, digestIds),
        this.recipients.ofDigests(tx, digestIds),
        this.news.inDigests(tx, digestIds),
      ]);
      const now = await this.news.nowForAll(tx, [...items.values()].flat(), [...readers.values()]);
      return { frozen, readers, items, now };
    });
    const letters = frozen.flatMap((digest): readonly (readonly [string, DigestLetter | NotYet])[] => {
      const reader = readers.get(digest.subscriptionId);
      const letter = reader && this.letter(digest, reader, items.get(digest.id) ?? [], now(reader));
      return letter ? [[digest.id, letter]] : [];
    });
    return new Map(letters);
  }

  private letter(
    { quiet, immediate }: FrozenDigest,
    reader: Reader,
    items: readonly NewsItem[],
    now: Now,
  ): DigestLetter | NotYet | undefined {
    if (immediate) {
      const when = items.some((item) => isUrgent(reader, item, now)) ? leavingOf(reader, now.at) : 'with-the-digest';
      if (when !== 'now') return when === 'with-the-digest' ? undefined : when;
    }
    const digest = compose(reader, items, now);
    const { itemCount } = digest;
    if (itemCount === 0 && !quiet) return undefined;
    const unsubscribeUrl = this.letters.unsubscribeUrl(reader, immediate);
    const { address } = reader;
    return { ...this.letters.write(digest, reader, now.at, immediate), address, unsubscribeUrl, itemCount, immediate };
  }
}

function leavingOf(reader: Reader, at: Date) {
  return leaving(reader, at, (day) => isPublicHoliday(day, reader.organisationAreas[0]));
}
