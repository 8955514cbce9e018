import type { CourseStartView, FoundCourseStartView, Page } from '@app/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Where } from '../catalogue/catalogue-filter.js';
import { entered, type FormValues, formValues } from '../design/form-values.js';
import { findingsOf } from '../findings/findings-of.js';
import { ApiProblem } from '../services/api-problem.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { searchOf, whereOf } from './course-search.js';
import { CourseStartPage } from './course-start-page.js';
import { CourseStartsPage } from './course-starts-page.js';

@Controller('course-starts')
export class CourseStartsController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const [sought, providers] = await Promise.all([
      this.#sought(visit, values),
      visit.services.courseRegistry.providers(),
    ]);
    const body = <CourseStartsPage {...{ visit, ...sought, values }} providers={providers.items} />;
    return page(titleOf(visit, values), body, { ...(!sought.found && { status: 400 }) });
  }

  @Get(':id')
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const courseStart = await visit.services.courseRegistry.show(id);
    const chain = courseStart.chain && (await visit.services.courseRegistry.chain(id));
    const [findings, withoutResult] = await Promise.all([
      findingsOf(visit, courseStart),
      resultsOwed(visit, courseStart),
    ]);
    return page(courseStart.title, <CourseStartPage {...{ visit, courseStart, chain, findings, withoutResult }} />);
  }

  /** What cannot be looked for is said beside the form, which stays as it was filled in. */
  async #sought({ services, me }: Visit, values: FormValues): Promise<Sought> {
    const where = whereOf(values, me.areas);
    if (where.kind === 'ambiguous' || where.kind === 'unknown') return { where, found: undefined };
    try {
      const found = await services.courseRegistry.search(searchOf(values, where), entered(values, 'cursor'));
      return { where, found };
    } catch (error) {
      if (!(error instanceof ApiProblem && error.isAboutInput)) throw error;
      const nowhere = error.errors.some(({ pointer }) => pointer === '/near');
      return { where: nowhere ? { kind: 'unknown' } : where, found: undefined };
    }
  }
}

interface Sought {
  readonly where: Where;
  readonly found: Page<FoundCourseStartView> | undefined;
}

/** How many results a provider still owes for a course of its own that has ended; none while the waiting list is silent. */
async function resultsOwed({ me, services }: Visit, { id, status, provider }: CourseStartView): Promise<number> {
  const own = me.organisationKey === provider.key && me.roles.includes('provider_staff');
  if (!own || status !== 'ended') return 0;
  const found = await services.waitingList.enrolments({ courseStartId: id, limit: 200 }).catch(() => undefined);
  return found?.items.filter(({ state }) => state === 'confirmed').length ?? 0;
}

function titleOf({ texts }: Visit, values: FormValues): string {
  return entered(values, 'provider') === 'mine' ? texts.courseStarts.mineTitle : texts.courseStarts.title;
}
