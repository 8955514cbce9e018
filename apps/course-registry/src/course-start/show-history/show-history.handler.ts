import type { CourseStartChangeView, Page } from '@app/contracts';
import { type ActorScope, Organisations } from '@app/identity';
import { Clock, notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { paged } from '@app/runtime';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { isSeenBy } from '../domain/course-start.js';
import { CourseStarts } from '../persistence/course-starts.js';
import { History, type KeptChange } from '../persistence/history.js';
import { ShowHistory } from './show-history.query.js';

@QueryHandler(ShowHistory)
export class ShowHistoryHandler implements IQueryHandler<ShowHistory> {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly courseStarts: CourseStarts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async execute({ id, of, plans, scope, limit, before }: ShowHistory): Promise<Page<CourseStartChangeView>> {
    const changes = await this.transactions.run(async (tx) => {
      const courseStart = await this.courseStarts.find(tx, id);
      const seen = courseStart && isSeenBy(plans, courseStart) && (of === undefined || courseStart.providerId === of);
      if (!seen) throw notFound('course-start');
      return this.history.of(tx, id, before, limit + 1);
    }, scope);
    const page = paged(changes, limit, ({ version }) => [version]);
    const items = await Promise.all(page.items.map((change) => this.#view(change, scope)));
    return { ...page, items, asOf: this.clock.now().toISOString() };
  }

  async #view(
    { organisationId, memberId, through, reason, name, roles, ...change }: KeptChange,
    reader: ActorScope,
  ): Promise<CourseStartChangeView> {
    const named = reader.role === 'county_admin' || organisationId === reader.organisationId;
    const organisation = organisationId ? await this.organisations.byId(organisationId) : undefined;
    return {
      version: change.version,
      act: change.act,
      happenedAt: change.happenedAt.toISOString(),
      by: {
        through,
        ...(memberId && { memberId }),
        ...(named && name !== null && { name }),
        ...(roles && { roles }),
        ...(organisation && {
          organisation: { id: organisation.id, key: organisation.key, name: organisation.name },
        }),
      },
      ...(reason && { reason }),
      fields: change.fields,
    };
  }
}
