import { randomUUID } from 'node:crypto';
import type { NeedChangeReason, PersonBody } from '@app/contracts';
import { municipalitiesIn } from '@app/places';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { errorsFor, type FormErrors, fieldError } from '../design/field-errors.js';
import type { Option } from '../design/fields.js';
import { entered, type FormValues, formValues, given, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { attempt } from '../web/attempts.js';
import { NeedForm } from './need-form.js';
import { needLabels } from './need-labels.js';
import { freshNeed, municipalityIn, nameOfMunicipality, needIn, needValuesOf, personIn } from './need-values.js';

/** Registering a person, and changing what a person needs. */
@Controller('waiting-entries')
@PageOf('case_manager', 'counsellor')
export class NeedFormController {
  @Get('new')
  ask(@CurrentVisit() visit: Visit): Promise<Answer> {
    const [only, ...others] = municipalities(visit);
    const home = only && others.length === 0 ? { 'need.municipality': only.value } : {};
    return registerPage(visit, { ...freshNeed, ...home, once: randomUUID() });
  }

  @Post('new')
  async register(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const place = municipalityIn(values, visit.texts, visit.me.areas[0]);
    if ('wrong' in place) return registerPage(visit, values, wrongPlace(visit, place.wrong));
    const person = { familyName: '', ...personIn(values) } as PersonBody;
    const wish = given({ need: needIn(values, place.ags), person, waitingSince: entered(values, 'waitingSince') });
    const outcome = await attempt(() => visit.services.waitingList.register(wish, text(values, 'once')));
    if ('problem' in outcome) {
      return registerPage(
        visit,
        { ...values, once: randomUUID() },
        errorsFor(outcome.problem, needLabels(visit.texts)),
      );
    }
    const { id, reference } = outcome.value;
    return done(`/waiting-entries/${id}`, visit.texts.entry.registered(reference));
  }

  @Get(':id/change')
  async askChange(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return changePage(visit, id, needValuesOf(await visit.services.waitingList.entry(id)));
  }

  @Post(':id/change')
  async change(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const place = municipalityIn(values, visit.texts, visit.me.areas[0]);
    if ('wrong' in place) return changePage(visit, id, values, wrongPlace(visit, place.wrong));
    const person = personIn(values);
    const reason = entered(values, 'reason') as NeedChangeReason | undefined;
    const need = needIn(values, place.ags, null);
    const wish = { need, ...(reason && { reason }), ...(Object.keys(person).length > 0 && { person }) };
    const outcome = await attempt(() => visit.services.waitingList.change(id, wish, whole(values, 'seen') ?? 0));
    if ('value' in outcome) return done(`/waiting-entries/${id}`, visit.texts.entry.changed);
    return changePage(visit, id, values, errorsFor(outcome.problem, needLabels(visit.texts)));
  }
}

function registerPage(visit: Visit, values: FormValues, errors?: FormErrors): Promise<Answer> {
  const where = { action: '/waiting-entries/new', back: '/waiting-entries', isNew: true };
  return formPage(visit, visit.texts.needForm.registerTitle, where, values, errors);
}

function changePage(visit: Visit, id: string, values: FormValues, errors?: FormErrors): Promise<Answer> {
  const where = { action: `/waiting-entries/${id}/change`, back: `/waiting-entries/${id}`, isNew: false };
  return formPage(visit, visit.texts.needForm.changeTitle, where, values, errors);
}

type Where = { readonly action: string; readonly back: string; readonly isNew: boolean };

async function formPage(
  visit: Visit,
  title: string,
  where: Where,
  values: FormValues,
  errors?: FormErrors,
): Promise<Answer> {
  const known = municipalities(visit);
  const chosen = entered(values, 'need.municipality');
  const elsewhere = chosen && !known.some(({ value }) => value === chosen);
  const choices = elsewhere ? [...known, { value: chosen, label: nameOfMunicipality(chosen) }] : known;
  const providers = await providersFor(visit);
  const form = <NeedForm {...where} {...{ values, providers }} municipalities={choices} {...(errors && { errors })} />;
  return page(title, form, errors ? { status: 422 } : {});
}

/** Somebody can be registered, too, while nobody knows the providers. */
async function providersFor({ services }: Visit): Promise<readonly Option[]> {
  const outcome = await services.courseRegistry.providers().catch(() => undefined);
  return outcome?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}

function municipalities({ me }: Visit) {
  return me.areas.flatMap(municipalitiesIn).map(({ ags, name }) => ({ value: ags, label: name }));
}

function wrongPlace({ texts }: Visit, text: string): FormErrors {
  return fieldError('municipalityOther', text, needLabels(texts));
}
