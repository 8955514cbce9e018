import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';
import { consentTextVersion } from './consent.js';
import { HandoversPage } from './handovers-page.js';

/** Hand-overs from one course to the next, as seen by either provider or by those who look after the person. */
@Controller('handovers')
@PageOf('provider_staff', 'case_manager', 'counsellor')
export class HandoversController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const cursor = entered(formValues(query), 'cursor');
    const [found, own] = await Promise.all([
      visit.services.waitingList.handovers({ cursor, limit: 50 }),
      ownProvider(visit),
    ]);
    const body = (
      <HandoversPage {...{ visit, found }} {...(own && { ownProviderId: own })} {...(cursor && { cursor })} />
    );
    return page(visit.texts.handovers.title, body);
  }

  @Post(':id/:step')
  step(
    @CurrentVisit() visit: Visit,
    @Param() { id, step }: { readonly id: string; readonly step: string },
    @Body() body: unknown,
  ): Promise<Answer> {
    if (step !== 'consent' && step !== 'accept' && step !== 'decline' && step !== 'complete')
      throw new NotFoundException();
    const values = formValues(body);
    const consent = { given: text(values, 'given') === 'yes', textVersion: consentTextVersion };
    return act(visit, '/handovers', visit.texts.handovers.done, () =>
      visit.services.waitingList.steerHandover(
        id,
        step,
        whole(values, 'seen') ?? 0,
        step === 'consent' ? consent : undefined,
      ),
    );
  }
}

async function ownProvider({ me, services }: Visit): Promise<string | undefined> {
  if (!me.roles.includes('provider_staff')) return undefined;
  const { items } = await services.courseRegistry.providers();
  return items.find(({ key }) => key === me.organisationKey)?.id;
}
