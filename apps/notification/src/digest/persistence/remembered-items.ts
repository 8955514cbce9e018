import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { NewsItem } from '../domain/news.js';
import { type ItemColumns, itemColumns, toItem } from './item-rows.js';

/** Items that are remembered: more than many digests of one time speak of. */
const most = 10_000;

/** What was noted is never noted anew: what has been read once for one reader is the same for the next. */
@Injectable()
export class RememberedItems {
  readonly #known = new Map<string, NewsItem>();

  /** As if none of them had been told: that is for each reader's own list to say. */
  async byIds(tx: Tx, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, NewsItem>> {
    const found = new Map([...ids].flatMap((id) => this.#remembered(id)));
    const missing = [...ids].filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const rows: readonly ItemColumns[] = await tx.query(
      `select ${itemColumns}, false as "maybeTold" from item i where i.id = any($1::uuid[])`,
      [missing],
    );
    for (const item of rows.map(toItem)) {
      found.set(item.id, item);
      this.#remember(item);
    }
    return found;
  }

  #remembered(id: string): readonly (readonly [string, NewsItem])[] {
    const item = this.#known.get(id);
    return item ? [[id, item]] : [];
  }

  #remember(item: NewsItem): void {
    this.#known.set(item.id, item);
    const [oldest] = this.#known.keys();
    if (this.#known.size > most && oldest) this.#known.delete(oldest);
  }
}
