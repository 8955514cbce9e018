import { Everybody } from '@app/identity';
import { AnswersFile, type Reply } from '@app/runtime';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { followed } from '../../followed.js';
import { ShowCalendar } from './show-calendar.query.js';

@Controller('calendar')
export class ShowCalendarController {
  constructor(private readonly queries: QueryBus) {}

  /** Accepted places of one's people, without a name: a reference number stands for each. */
  @AnswersFile('text/calendar')
  @Get(':token')
  @Everybody('The link is the right to read when people its owner looks after have courses.')
  async show(
    @Param('token') token: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const text = await this.queries.execute(new ShowCalendar(token));
    return followed(reply, ifNoneMatch, 'text/calendar', text);
  }
}
