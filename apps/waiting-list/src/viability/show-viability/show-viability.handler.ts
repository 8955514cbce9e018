import type { FillView, MergingView, NoticeCountView, ViabilityDetailView } from '@app/contracts';
import { Clock, type CourseStartId, calendarDateOf } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { noticesInForce } from '@app/rule-packs';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { CountWhoCouldCome, type WhoCouldCome } from '../../matching/who-could-come/who-could-come.query.js';
import { mergings } from '../domain/merging.js';
import { peopleCount } from '../domain/people-count.js';
import { inOrder } from '../in-order.js';
import { ViabilityViews } from '../persistence/viability-views.js';
import { ShowViability } from './show-viability.query.js';

/** Reasons somebody can do something about; a course start that was declined is not one of them. */
const helpful = (code: string) => code !== 'DECLINED' && code !== 'PROVIDER_NOT_WANTED';
const mostMergings = 5;

@QueryHandler(ShowViability)
export class ShowViabilityHandler implements IQueryHandler<ShowViability> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: ViabilityViews,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ onlooker, id }: ShowViability): Promise<ViabilityDetailView> {
    const [view, merging] = await this.transactions.run(async (tx) => {
      const { view: one } = await this.views.one(tx, id, onlooker);
      const all = inOrder(await this.views.all(tx, onlooker));
      return [all.find((each) => each.id === id) ?? one, await this.merging(tx, id)] as const;
    });
    const who = (await this.queries.execute(new CountWhoCouldCome(id))) ?? { possible: 0, lacking: [], lapsed: [] };
    return {
      ...view,
      possible: peopleCount(who.possible),
      couldFill: couldFill(who),
      merging,
      removedByNotice: this.removed(who),
    };
  }

  private async merging(tx: Tx, id: CourseStartId): Promise<readonly MergingView[]> {
    const all = await this.views.joinable(tx, id);
    const one = all.find(({ courseStartId }) => courseStartId === id);
    const found = one ? mergings(one, all).slice(0, mostMergings) : [];
    const briefs = await this.views.briefs(
      tx,
      found.map(({ other }) => other.courseStartId),
    );
    return found.flatMap(({ other, into, together, minimum, kilometres }) => {
      const brief = briefs.get(other.courseStartId);
      if (!brief) return [];
      const { placeName, ...rest } = brief;
      return [
        { id: other.courseStartId, ...rest, ...(placeName && { placeName }), into, together, minimum, kilometres },
      ];
    });
  }

  /** Whose entitlement ended after a circular had stopped new ones: it cannot be renewed. */
  private removed({ lapsed }: WhoCouldCome): readonly NoticeCountView[] {
    const today = calendarDateOf(this.clock.now());
    return noticesInForce(today).flatMap(({ id, name, validFrom }) => {
      const people = lapsed.filter(({ on }) => on >= validFrom).reduce((sum, each) => sum + each.people, 0);
      return people > 0 ? [{ notice: id, de: name.de, en: name.en, ...peopleCount(people) }] : [];
    });
  }
}

function couldFill({ lacking }: WhoCouldCome): readonly FillView[] {
  return lacking
    .filter(({ code }) => helpful(code))
    .sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1))
    .map(({ code, people }) => ({ code, ...peopleCount(people) }));
}
