import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { formValues, text, whole } from '../design/form-values.js';
import { PersonFacts } from '../design/person-facts.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';
import { ParticipantsPage } from './participants-page.js';

/** Who is offered a place in a course, who accepted one, and what the provider reports of them. */
@Controller('course-starts/:id/participants')
@PageOf('provider_staff')
export class ParticipantsController {
  @Get()
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const { courseRegistry, waitingList } = visit.services;
    const [courseStart, enrolments, offers] = await Promise.all([
      courseRegistry.show(id),
      waitingList.enrolments({ courseStartId: id, limit: 200 }),
      waitingList.offers({ courseStartId: id, state: 'open', limit: 200 }),
    ]);
    const body = <ParticipantsPage {...{ visit, courseStart, enrolments: enrolments.items, offers: offers.items }} />;
    return page(visit.texts.participants.title, body);
  }

  @Post(':enrolment/report')
  report(
    @CurrentVisit() visit: Visit,
    @Param() { id, enrolment }: { readonly id: string; readonly enrolment: string },
    @Body() body: unknown,
  ): Promise<Answer> {
    const values = formValues(body);
    const words = visit.texts.participants;
    const said = { confirm: words.confirmed, 'no-show': words.noShowDone, 'drop-out': words.dropOutDone };
    const what = text(values, 'what');
    if (what !== 'confirm' && what !== 'no-show' && what !== 'drop-out') throw new NotFoundException();
    const reason = what === 'drop-out' ? { reason: text(values, 'reason') } : undefined;
    return act(visit, `/course-starts/${id}/participants`, said[what], () =>
      visit.services.waitingList.report(enrolment, what, whole(values, 'seen') ?? 0, reason),
    );
  }

  /** Not a link: reading a name is an act that is written down. */
  @Post(':enrolment/person')
  @HttpCode(200)
  async person(
    @CurrentVisit() visit: Visit,
    @Param() { id, enrolment }: { readonly id: string; readonly enrolment: string },
    @Body() body: unknown,
  ): Promise<Answer> {
    const reference = text(formValues(body), 'reference').slice(0, 20);
    const person = await visit.services.waitingList.personOf('enrolments', enrolment, 'enrol');
    const back = `/course-starts/${id}/participants`;
    const facts = (
      <PersonFacts {...{ person, back }} purpose={visit.texts.purposes.enrol} backLabel={visit.texts.back} />
    );
    return page(visit.texts.personPage.title(reference), facts);
  }
}
