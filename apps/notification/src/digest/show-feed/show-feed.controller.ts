import { Everybody } from '@app/identity';
import { AnswersFile, type Reply } from '@app/runtime';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { followed } from '../../followed.js';
import { ShowFeed } from './show-feed.query.js';

@Controller('feed')
export class ShowFeedController {
  constructor(private readonly queries: QueryBus) {}

  /** What a subscription would read of course starts, what changed last first. */
  @AnswersFile('application/atom+xml')
  @Get(':token')
  @Everybody('The link is the right to read what a subscription reads of course starts, which are public.')
  async show(
    @Param('token') token: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const text = await this.queries.execute(new ShowFeed(token));
    return followed(reply, ifNoneMatch, 'application/atom+xml', text);
  }
}
