import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, ticked, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';
import { TwinsPage } from './twins-page.js';

/** Entries that are likely of one person, and what those who look after them say about it. */
@Controller('twins')
@PageOf('case_manager', 'counsellor')
export class TwinsController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = { state: 'open', ...formValues(query) };
    const [state, cursor] = ['state', 'cursor'].map((name) => entered(values, name));
    const found = await visit.services.twins.list({ state, cursor, limit: 50 });
    return page(visit.texts.twins.title, <TwinsPage {...{ visit, found, values }} />);
  }

  @Post(':id/:answer')
  answer(
    @CurrentVisit() { services, ...visit }: Visit,
    @Param() { id, answer }: { readonly id: string; readonly answer: string },
    @Body() body: unknown,
  ): Promise<Answer> {
    if (answer !== 'same' && answer !== 'different') throw new NotFoundException();
    const values = formValues(body);
    const seen = whole(values, 'seen') ?? 0;
    const said = { withYoungerNeed: ticked(values, 'withYoungerNeed') };
    return act({ services, ...visit }, '/twins', visit.texts.twins.done, () =>
      answer === 'same' ? services.twins.same(id, said, seen) : services.twins.different(id, seen),
    );
  }
}
