import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { OfferBatch } from '../domain/offer-batch.js';

@Injectable()
export class OfferBatches {
  /** The one that is held or going out. */
  async running(tx: Tx, region: string): Promise<OfferBatch | undefined> {
    const [row]: readonly OfferBatch[] = await tx.query(
      `select id, state, (extract(epoch from releases_at) * 1000)::float as "releasesAt"
         from offer_batch where region = $1 and state in ('held', 'released')`,
      [region],
    );
    return row;
  }

  async hold(tx: Tx, region: string, offers: number, minutes: number): Promise<void> {
    await tx.query(
      `insert into offer_batch (id, region, state, offers, releases_at)
       values ($1, $2, 'held', $3, now() + make_interval(mins => $4))
       on conflict (region) where state in ('held', 'released') do nothing`,
      [newId(), region, offers, minutes],
    );
  }

  /** @param by who let it go; absent when its time had come */
  async release(tx: Tx, id: string, by?: string): Promise<void> {
    await tx.query(
      `update offer_batch set state = 'released', version = version + 1, released_at = now(), released_by = $2
        where id = $1 and state = 'held'`,
      [id, by ?? null],
    );
  }

  async close(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `update offer_batch set state = 'sent', version = version + 1, sent_at = now() where id = $1 and state = 'released'`,
      [id],
    );
  }
}
