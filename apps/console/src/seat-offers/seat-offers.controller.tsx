import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';
import { SeatOfferPage } from './seat-offer-page.js';
import { SeatOffersPage } from './seat-offers-page.js';

/** Offers of places, and the answers people give to them. */
@Controller('seat-offers')
@PageOf('case_manager', 'counsellor')
export class SeatOffersController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const [state, cursor] = ['state', 'cursor'].map((name) => entered(values, name));
    const found = await visit.services.waitingList.offers({ state, cursor, limit: 50 });
    return page(visit.texts.offers.title, <SeatOffersPage {...{ visit, found, values }} />);
  }

  @Get(':id')
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const { waitingList } = visit.services;
    const [offer, explanation] = await Promise.all([
      waitingList.offer(id),
      waitingList.offerExplanation(id, visit.language),
    ]);
    return page(visit.texts.offer.title(offer.reference), <SeatOfferPage {...{ visit, offer, explanation }} />);
  }

  @Post(':id/:answer')
  answer(
    @CurrentVisit() visit: Visit,
    @Param() { id, answer }: { readonly id: string; readonly answer: string },
    @Body() body: unknown,
  ): Promise<Answer> {
    if (answer !== 'accept' && answer !== 'decline') throw new NotFoundException();
    const values = formValues(body);
    const said = answer === 'accept' ? visit.texts.offer.accepted : visit.texts.offer.declined;
    const reason = answer === 'decline' ? { reason: text(values, 'reason') } : undefined;
    return act(visit, `/seat-offers/${id}`, said, () =>
      visit.services.waitingList.answerOffer(id, answer, whole(values, 'seen') ?? 0, reason),
    );
  }
}
