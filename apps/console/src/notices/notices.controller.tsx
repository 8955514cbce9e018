import type { NoticeChannel, NoticeDiscardBody } from '@app/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page, seeOther } from '../web/answers.js';
import { act, attempt, inWords } from '../web/attempts.js';
import { NoticePage } from './notice-page.js';
import { NoticesPage } from './notices-page.js';

/** Letters the law asks for: drafted by the service, sent by people. */
@Controller('notices')
@PageOf('case_manager', 'counsellor', 'provider_staff')
export class NoticesController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = { state: 'draft', ...formValues(query) };
    const [state, cursor] = ['state', 'cursor'].map((name) => entered(values, name));
    const found = await visit.services.deadlines.notices({ state, cursor, limit: 50 });
    return page(visit.texts.deadlines.notices.title, <NoticesPage {...{ visit, found, values }} />);
  }

  @Get(':id')
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const notice = await visit.services.deadlines.notice(id);
    return page(notice.subject, <NoticePage {...{ visit, notice }} />);
  }

  /** Not a link: reading a name is an act that is written down. */
  @Post(':id/person')
  @HttpCode(200)
  async open(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const outcome = await attempt(() => visit.services.deadlines.opened(id));
    if ('problem' in outcome) {
      return seeOther(`/notices/${id}`, { kind: 'danger', text: inWords(visit, outcome.problem) });
    }
    return page(outcome.value.subject, <NoticePage visit={visit} notice={outcome.value} />);
  }

  @Post(':id/sent')
  sent(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const said = { sentOn: text(values, 'sentOn'), channel: text(values, 'channel') as NoticeChannel };
    return act(visit, `/notices/${id}`, visit.texts.deadlines.notice.sent, () =>
      visit.services.deadlines.sent(id, said, whole(values, 'seen') ?? 0),
    );
  }

  @Post(':id/discard')
  discard(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const said = { reason: text(values, 'reason') as NoticeDiscardBody['reason'] };
    return act(visit, `/notices/${id}`, visit.texts.deadlines.notice.discarded, () =>
      visit.services.deadlines.discard(id, said, whole(values, 'seen') ?? 0),
    );
  }
}
