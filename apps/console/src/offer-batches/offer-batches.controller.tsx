import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';
import { OfferBatchesPage } from './offer-batches-page.js';

/** The offers that would go out next, as counts, and those that wait for somebody's look. */
@Controller('offer-batches')
@PageOf('coordinator', 'county_admin')
export class OfferBatchesController {
  @Get()
  async show(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const next = await visit.services.places.nextOffers({ region: entered(formValues(query), 'region') });
    return page(visit.texts.steering.batches.title, <OfferBatchesPage {...{ visit, next }} />);
  }

  @Post(':id/release')
  release(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const back = `/offer-batches?${new URLSearchParams({ region: text(values, 'region') })}`;
    return act(visit, back, visit.texts.steering.batches.released, () =>
      visit.services.places.release(id, whole(values, 'seen') ?? 0),
    );
  }
}
