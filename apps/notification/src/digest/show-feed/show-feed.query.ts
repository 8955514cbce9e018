import { Query } from '@nestjs/cqrs';

/** The Atom feed a link leads to. */
export class ShowFeed extends Query<string> {
  constructor(readonly token: string) {
    super();
  }
}
