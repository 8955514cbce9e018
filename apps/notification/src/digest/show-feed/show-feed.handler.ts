import { atomText } from '@app/feeds';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { SignedLinks } from '../../signed-links.js';
import { FollowLink } from '../../subscription/follow-link/follow-link.query.js';
import { type DigestSettings, digestSettings } from '../digest.settings.js';
import { has, inReach, readsAllCourses } from '../domain/recipient.js';
import { wants } from '../domain/wants.js';
import { feedOf } from '../letter/feed-of.js';
import { Followed } from '../persistence/followed.js';
import { type Reader, Recipients } from '../persistence/recipients.js';
import { ShowFeed } from './show-feed.query.js';

/** Entries of one feed; who asks daily misses none. */
const most = 100;

/** Course starts alone: a feed is read by programs on whose screens nobody looks after offers for people. */
@QueryHandler(ShowFeed)
export class ShowFeedHandler implements IQueryHandler<ShowFeed> {
  constructor(
    private readonly transactions: Transactions,
    private readonly recipients: Recipients,
    private readonly followed: Followed,
    private readonly links: SignedLinks,
    private readonly queries: QueryBus,
    @Inject(digestSettings) private readonly settings: DigestSettings,
  ) {}

  async execute({ token }: ShowFeed): Promise<string> {
    const link = await this.queries.execute(new FollowLink('feed', token));
    const found = link && (await this.read(link.subscriptionId));
    if (!found) throw notFound('subscription');
    const { reader, courses } = found;
    const self = this.links.url('feed', reader);
    return atomText(feedOf(courses, reader, { self, consoleUrl: this.settings.consoleUrl }));
  }

  private read(subscriptionId: string) {
    return this.transactions.run(async (tx) => {
      const reader = await this.recipients.follower(tx, subscriptionId);
      if (!reader || !(readsAllCourses(reader) || has(reader, 'provider_staff'))) return undefined;
      const all = await this.followed.courseStarts(tx, readsAllCourses(reader) ? 'everything' : 'published');
      const courses = all.filter(
        ({ facts, places }) => isTheirs(reader, facts.providerId) && inReach(reader, places) && wants(reader, facts),
      );
      return { reader, courses: courses.slice(0, most) };
    });
  }
}

/** A provider follows what others announce. */
function isTheirs(reader: Reader, providerId: string): boolean {
  return readsAllCourses(reader) || providerId !== reader.organisationId;
}
