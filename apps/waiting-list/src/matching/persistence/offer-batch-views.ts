import type { NextOffersView, OfferBatchView } from '@app/contracts';
import { notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

interface BatchColumns {
  readonly id: string;
  readonly version: number;
  readonly state: OfferBatchView['state'];
  readonly offers: number;
  readonly heldAt: Date;
  readonly releasesAt: Date;
  readonly releasedAt: Date | null;
}

/** Counts by course start; nobody is named. For those who coordinate in one of the region's counties. */
@Injectable()
export class OfferBatchViews {
  /** @throws notFound for a region the caller does not coordinate in */
  async next(tx: Tx, areas: readonly string[], wished: string | undefined): Promise<NextOffersView> {
    const theirs: readonly { readonly id: string; readonly now: Date }[] = await tx.query(
      `select distinct r.id, now() as now from region r, unnest($1::text[]) area
        where region_of(left(area, 5)) = r.id order by r.id`,
      [areas],
    );
    const mine = wished === undefined ? theirs[0] : theirs.find(({ id }) => id === wished);
    if (!mine) throw notFound('region');
    const region = mine.id;
    const courseStarts: NextOffersView['courseStarts'] = await tx.query(nextOf, [region]);
    const [running]: readonly BatchColumns[] = await tx.query(
      `select ${columns} from offer_batch b where b.region = $1 and b.state in ('held', 'released')`,
      [region],
    );
    return {
      asOf: mine.now.toISOString(),
      region,
      regions: theirs.map(({ id }) => id),
      offers: courseStarts.reduce((sum, { offers }) => sum + offers, 0),
      ...(running && { batch: toView(running) }),
      courseStarts,
    };
  }

  async one(tx: Tx, areas: readonly string[], id: string): Promise<OfferBatchView> {
    const [row]: readonly BatchColumns[] = await tx.query(
      `select ${columns} from offer_batch b where b.id = $1 and ${inOneOf('b.region')}`,
      [id, areas],
    );
    if (!row) throw notFound('offer-batch');
    return toView(row);
  }

  async oneToChange(tx: Tx, areas: readonly string[], id: string): Promise<OfferBatchView> {
    await tx.query('select 1 from offer_batch where id = $1 for update', [id]);
    return this.one(tx, areas, id);
  }
}

const inOneOf = (region: string) =>
  `exists (select 1 from unnest($2::text[]) area where region_of(left(area, 5)) = ${region})`;
const columns = `b.id, b.version, b.state, b.offers, b.held_at as "heldAt", b.releases_at as "releasesAt", b.released_at as "releasedAt"`;
const nextOf = `
  select p.course_start_id as "courseStartId", c.facts->>'title' as title, c.facts->>'providerName' as "providerName",
         c.facts->>'startsOn' as "startsOn", p.due as offers
    from planned_course p join course_start c on c.id = p.course_start_id
   where p.region = $1 and p.due > 0 order by c.starts_on, c.id limit 1000`;

function toView({ id, version, state, offers, heldAt, releasesAt, releasedAt }: BatchColumns): OfferBatchView {
  return {
    id,
    version,
    state,
    offers,
    heldAt: heldAt.toISOString(),
    releasesAt: releasesAt.toISOString(),
    ...(releasedAt && { releasedAt: releasedAt.toISOString() }),
  };
}
