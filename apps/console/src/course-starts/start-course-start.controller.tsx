import type { CourseStartView } from '@app/contracts';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { formValues, whole } from '../design/form-values.js';
import { LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { today, weekdayAndDay } from '../texts/format.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';

/** Reporting that a course has begun: asked once more, because nothing takes it back. */
@Controller('course-starts/:id/start')
@PageOf('provider_staff', 'county_admin')
export class StartCourseStartController {
  @Get()
  async ask(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const courseStart = await visit.services.courseRegistry.show(id);
    return page(visit.texts.courseBegin.title, <StartForm visit={visit} courseStart={courseStart} />);
  }

  @Post()
  start(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    return act(visit, `/course-starts/${id}`, visit.texts.course.started, () =>
      visit.services.courseRegistry.start(id, whole(formValues(body), 'seen') ?? 0),
    );
  }
}

function StartForm({ visit, courseStart }: { readonly visit: Visit; readonly courseStart: CourseStartView }) {
  const { texts, language } = visit;
  const { id, version, title, startsOn, entryClosesOn, provider } = courseStart;
  const words = texts.courseBegin;
  const first = weekdayAndDay(language, startsOn);
  return (
    <>
      <p class="kern-body kern-body--bold">
        {title}, {first}, {provider.name}
      </p>
      {startsOn > today() && <p class="kern-body kern-body--bold">{words.early(first)}</p>}
      <p class="kern-body">{words.lead}</p>
      {entryClosesOn >= today() && <p class="kern-body">{words.entryUntil(weekdayAndDay(language, entryClosesOn))}</p>}
      <PostForm action={`/course-starts/${id}/start`}>
        <input type="hidden" name="seen" value={String(version)} />
        <div class="actions">
          <SubmitButton label={words.submit} />
          <LinkButton href={`/course-starts/${id}`} label={texts.back} kind="tertiary" />
        </div>
      </PostForm>
    </>
  );
}
