import { randomUUID } from 'node:crypto';
import type { GoalWithHistoryView } from '@app/contracts';
import { wholeCounties } from '@app/kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { today } from '../texts/format.js';
import { type Answer, done, page, seeOther } from '../web/answers.js';
import { act, attempt, inWords } from '../web/attempts.js';
import { GoalForm, goalLabels } from './goal-form.js';
import { GoalPage } from './goal-page.js';
import { goalName } from './goal-parts.js';
import { goalChangeIn, goalIn, limitValues } from './goal-values.js';
import { GoalsPage } from './goals-page.js';

/** How long people are to wait at most: set, changed, ended, and held against what is so by those who steer. */
@Controller('goals')
@PageOf('coordinator', 'county_admin')
export class GoalsController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const cursor = entered(values, 'cursor');
    const state = text(values, 'state') === 'ended' ? 'ended' : 'running';
    const found = await visit.services.goals.list({ state, cursor, limit: 50 });
    return page(visit.texts.goals.title, <GoalsPage {...{ visit, found, state, cursor }} />);
  }

  @Get('new')
  begin(@CurrentVisit() visit: Visit): Answer {
    return newPage(visit, { ...limitValues(42), validFrom: today(), once: randomUUID() });
  }

  @Post()
  async set(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const outcome = await attempt(() => visit.services.goals.set(goalIn(values), text(values, 'once') || randomUUID()));
    if ('value' in outcome) return done(`/goals/${outcome.value.id}`, visit.texts.goals.wasSet);
    return newPage(visit, { ...values, once: randomUUID() }, errorsFor(outcome.problem, goalLabels(visit.texts)));
  }

  @Get(':id')
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return detail(visit, await visit.services.goals.show(id));
  }

  @Post(':id')
  async change(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const change = goalChangeIn(values);
    const outcome = await attempt(() => visit.services.goals.change(id, change, whole(values, 'seen') ?? 0));
    if ('value' in outcome) return done(`/goals/${outcome.value.id}`, visit.texts.goals.changed);
    const goal = await visit.services.goals.show(id);
    if (goal.endedOn) return seeOther(`/goals/${goal.id}`, { kind: 'danger', text: inWords(visit, outcome.problem) });
    return detail(visit, goal, values, errorsFor(outcome.problem, goalLabels(visit.texts)));
  }

  @Post(':id/end')
  end(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    return act(visit, `/goals/${encodeURIComponent(id)}`, visit.texts.goals.wasEnded, () =>
      visit.services.goals.end(id, whole(formValues(body), 'seen') ?? 0),
    );
  }
}

function newPage(visit: Visit, values: FormValues, errors?: FormErrors): Answer {
  const counties = wholeCounties(visit.me.areas);
  const form = <GoalForm {...{ visit, counties, values }} {...(errors && { errors })} />;
  return page(visit.texts.goals.newTitle, form, errors ? { status: 422 } : {});
}

/** `tried`: what a refused change held. */
function detail(visit: Visit, goal: GoalWithHistoryView, tried?: FormValues, errors?: FormErrors): Answer {
  const { validFrom, reason, version } = goal;
  const values = { ...limitValues(goal.atMostDays), validFrom, reason, ...tried, seen: String(version) };
  const body = <GoalPage {...{ visit, goal, values }} {...(errors && { errors })} />;
  return page(goalName(goal, visit), body, errors ? { status: 422 } : {});
}
