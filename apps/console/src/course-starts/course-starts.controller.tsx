import type { CourseStartView, Page, ProviderView } from '@app/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { entered, formValues, given } from '../design/form-values.js';
import { findingsOf } from '../findings/findings-of.js';
import type { CourseStartFilter } from '../services/course-registry.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { CourseStartPage } from './course-start-page.js';
import { CourseStartsPage } from './course-starts-page.js';

const filterNames = ['level', 'courseType', 'provider', 'status', 'from', 'to', 'area', 'free'] as const;

@Controller('course-starts')
export class CourseStartsController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const filter = given(Object.fromEntries(filterNames.map((name) => [name, entered(values, name)])));
    const [found, providers] = await Promise.all([
      visit.services.courseRegistry.search(filter as CourseStartFilter, entered(values, 'cursor')),
      visit.services.courseRegistry.providers(),
    ]);
    return page(titleOf(visit, filter as CourseStartFilter), <List {...{ visit, found, providers, values }} />);
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
}

/** How many results a provider still owes for a course of its own that has ended; none while the waiting list is silent. */
async function resultsOwed({ me, services }: Visit, { id, status, provider }: CourseStartView): Promise<number> {
  const own = me.organisationKey === provider.key && me.roles.includes('provider_staff');
  if (!own || status !== 'ended') return 0;
  const found = await services.waitingList.enrolments({ courseStartId: id, limit: 200 }).catch(() => undefined);
  return found?.items.filter(({ state }) => state === 'confirmed').length ?? 0;
}

function List(props: {
  visit: Visit;
  found: Page<CourseStartView>;
  providers: Page<ProviderView>;
  values: ReturnType<typeof formValues>;
}) {
  return <CourseStartsPage {...props} providers={props.providers.items} />;
}

function titleOf({ texts }: Visit, { provider }: CourseStartFilter): string {
  return provider === 'mine' ? texts.courseStarts.mineTitle : texts.courseStarts.title;
}
