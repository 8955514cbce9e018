import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, text, whole } from '../design/form-values.js';
import { PersonFacts } from '../design/person-facts.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { labelOf } from '../texts/texts.js';
import { type Answer, page, seeOther } from '../web/answers.js';
import { act, attempt, inWords } from '../web/attempts.js';
import { actionOf, isEntryAction } from './entry-actions.js';
import { EntryHistoryPage } from './entry-history-page.js';
import { WaitingEntriesPage } from './waiting-entries-page.js';
import { WaitingEntryPage } from './waiting-entry-page.js';

/** The people somebody looks after: the list, one person, and what happens to their place in the order. */
@Controller('waiting-entries')
@PageOf('case_manager', 'counsellor')
export class WaitingEntriesController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const [state, level, dormant, cursor] = ['state', 'level', 'dormant', 'cursor'].map((name) =>
      entered(values, name),
    );
    const { waitingList } = visit.services;
    const [found, open] = await Promise.all([
      waitingList.entries({ state, level, dormant, cursor, limit: 50 }),
      waitingList.offers({ state: 'open', limit: 200 }),
    ]);
    const body = <WaitingEntriesPage {...{ visit, found, values }} open={open.items} />;
    return page(visit.texts.entries.title, body);
  }

  @Get(':id')
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const [entry, colleagues, clocks] = await Promise.all([
      visit.services.waitingList.entry(id),
      visit.services.entries.colleagues(),
      visit.services.deadlines.clocks(id).catch(() => undefined),
    ]);
    return page(
      visit.texts.entry.title(entry.reference),
      <WaitingEntryPage {...{ visit, entry, colleagues, clocks }} />,
    );
  }

  /** Not a link: reading a name is an act that is written down. */
  @Post(':id/person')
  @HttpCode(200)
  async person(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const purpose = text(formValues(body), 'purpose');
    const { reference } = await visit.services.waitingList.entry(id);
    const outcome = await attempt(() => visit.services.waitingList.personOf('waiting-entries', id, purpose));
    const back = `/waiting-entries/${id}`;
    if ('problem' in outcome) return seeOther(back, { kind: 'danger', text: inWords(visit, outcome.problem) });
    const words = visit.texts.personPage;
    const named = labelOf(visit.texts.purposes, purpose);
    return page(
      words.title(reference),
      <PersonFacts person={outcome.value} purpose={named} back={back} backLabel={words.back} />,
    );
  }

  @Get(':id/changes')
  async changes(@CurrentVisit() visit: Visit, @Param('id') id: string, @Query() query: unknown): Promise<Answer> {
    const cursor = entered(formValues(query), 'cursor');
    const [{ reference }, found] = await Promise.all([
      visit.services.waitingList.entry(id),
      visit.services.entries.changes(id, { cursor, limit: 50 }),
    ]);
    const body = <EntryHistoryPage {...{ visit, id, found, cursor }} />;
    return page(visit.texts.standing.history.title(reference), body);
  }

  @Post(':id/:action')
  steer(
    @CurrentVisit() visit: Visit,
    @Param() { id, action }: { readonly id: string; readonly action: string },
    @Body() body: unknown,
  ): Promise<Answer> {
    if (!isEntryAction(action)) throw new NotFoundException();
    const values = formValues(body);
    const { said, body: bodyOf, leaves } = actionOf(action);
    return act(
      visit,
      `/waiting-entries/${id}`,
      said(visit.texts),
      () => visit.services.entries.act(id, action, whole(values, 'seen') ?? 0, bodyOf?.(values)),
      leaves && '/waiting-entries',
    );
  }
}
