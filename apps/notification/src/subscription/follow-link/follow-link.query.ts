import { Query } from '@nestjs/cqrs';
import type { LinkPurpose } from '../../signed-links.js';

export interface FollowedLink {
  readonly subscriptionId: string;
}

/** Whose subscription a link leads to; undefined when it is not genuine any more, or its subscription has ended. */
export class FollowLink extends Query<FollowedLink | undefined> {
  constructor(
    readonly purpose: LinkPurpose,
    readonly token: string,
  ) {
    super();
  }
}
