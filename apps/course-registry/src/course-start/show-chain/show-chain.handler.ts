import type { ChainLinkView, ChainView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { followsInTime, type Link, neighboursOf } from '../domain/chain.js';
import { type ChainLink, type CourseStart, isSeenBy } from '../domain/course-start.js';
import { daysBetween } from '../domain/section.js';
import { CourseStarts } from '../persistence/course-starts.js';
import { ShowChain } from './show-chain.query.js';

interface ChainedCourseStart extends Link {
  readonly courseStart: CourseStart;
}

@QueryHandler(ShowChain)
export class ShowChainHandler implements IQueryHandler<ShowChain> {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly courseStarts: CourseStarts,
  ) {}

  async execute({ id, plans }: ShowChain): Promise<ChainView> {
    const { courseStart, chain, all } = await this.transactions.run(async (tx) => {
      const courseStart = await this.courseStarts.find(tx, id);
      const chain = courseStart?.content.chain;
      if (!courseStart || !isSeenBy(plans, courseStart)) throw notFound('course-start');
      if (!chain) throw notFound('chain');
      return { courseStart, chain, all: await this.courseStarts.ofChain(tx, courseStart.providerId, chain.key) };
    });
    const provider = await this.organisations.byId(courseStart.providerId);
    if (!provider) throw notFound('course-start');

    const links = all.filter((link) => isSeenBy(plans, link)).flatMap(linked);
    const alive = links.filter(({ courseStart: { status } }) => status !== 'cancelled');
    const here = linkOf(courseStart, chain);
    const { predecessor, successor } = neighboursOf(here, alive);
    const { key, name } = provider;
    return {
      key: chain.key,
      provider: { id: provider.id, key, name },
      links: links.map((link) => viewOf(link, neighboursOf(link, alive).predecessor)),
      ...(predecessor && { predecessor: viewOf(predecessor, neighboursOf(predecessor, alive).predecessor) }),
      ...(successor && { successor: viewOf(successor, here) }),
    };
  }
}

function linked(courseStart: CourseStart): ChainedCourseStart[] {
  const { chain } = courseStart.content;
  return chain ? [linkOf(courseStart, chain)] : [];
}

function linkOf(courseStart: CourseStart, chain: ChainLink): ChainedCourseStart {
  const { startsOn, endsOn } = courseStart.content;
  return { id: courseStart.id, chain, startsOn, endsOn, courseStart };
}

function viewOf(
  { id, chain, startsOn, endsOn, courseStart }: ChainedCourseStart,
  before: Link | undefined,
): ChainLinkView {
  return {
    id,
    position: chain.position,
    title: courseStart.content.title,
    status: courseStart.status,
    entryLevels: courseStart.content.entryLevels,
    startsOn,
    endsOn,
    ...(before && { gapDays: daysBetween(before.endsOn, startsOn) }),
    followsInTime: !before || followsInTime(before.endsOn, startsOn),
  };
}
