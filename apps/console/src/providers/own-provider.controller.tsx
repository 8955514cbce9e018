import type { ContactBody, ProviderProfileBody } from '@app/contracts';
import { Body, Controller, Get, NotFoundException, Post } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, given, text, ticked, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { attempt } from '../web/attempts.js';
import { contactRows, OwnProviderPage, ownProviderLabels } from './own-provider-page.js';

/** What a provider says of itself. */
@Controller('provider')
@PageOf('provider_staff')
export class OwnProviderController {
  @Get()
  show(@CurrentVisit() visit: Visit): Promise<Answer> {
    return ownPage(visit);
  }

  @Post()
  async save(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = withoutGaps(formValues(body));
    const id = await ownId(visit);
    const wish = profileIn(values);
    const outcome = await attempt(() => visit.services.providers.changeProfile(id, wish, whole(values, 'seen') ?? 0));
    if ('value' in outcome) return done('/provider', visit.texts.providers.own.saved);
    return ownPage(visit, values, errorsFor(outcome.problem, ownProviderLabels(visit.texts)));
  }
}

async function ownId({ me, services }: Visit): Promise<string> {
  const { items } = await services.courseRegistry.providers();
  const own = items.find(({ key }) => key === me.organisationKey);
  if (!own) throw new NotFoundException();
  return own.id;
}

async function ownPage(visit: Visit, values?: FormValues, errors?: FormErrors): Promise<Answer> {
  const id = await ownId(visit);
  const { providers } = visit.services;
  const [profile, changes] = await Promise.all([providers.profile(id), providers.changes(id)]);
  const body = <OwnProviderPage {...{ profile, changes: changes.items, entered: values, errors }} />;
  return page(visit.texts.providers.own.title, body, errors ? { status: 422 } : {});
}

const parts = ['label', 'mailbox', 'phone', 'public'] as const;
const at = (row: number, part: (typeof parts)[number]) => `contacts.${row}.${part}`;

/** Empty lines move to the end, so that a contact stands on the page where it stands in the body. */
function withoutGaps(values: FormValues): FormValues {
  const all = Array.from({ length: contactRows }, (_, row) => row);
  const filled = all.filter((row) => parts.slice(0, 3).some((part) => text(values, at(row, part))));
  const rows = filled.flatMap((from, to) => parts.map((part) => [at(to, part), text(values, at(from, part))]));
  const others = Object.entries(values).filter(([name]) => !name.startsWith('contacts.'));
  return Object.fromEntries([...others, ...rows]);
}

function profileIn(values: FormValues): ProviderProfileBody {
  const contact = (row: number) =>
    given({
      label: text(values, at(row, 'label')),
      mailbox: entered(values, at(row, 'mailbox')),
      phone: entered(values, at(row, 'phone')),
      public: ticked(values, at(row, 'public')),
    }) as ContactBody;
  const rows = Array.from({ length: contactRows }, (_, row) => row);
  const filled = rows.filter((row) => Object.hasOwn(values, at(row, 'label')));
  return {
    website: entered(values, 'website') ?? null,
    description: entered(values, 'description') ?? null,
    bamfNumber: entered(values, 'bamfNumber') ?? null,
    contacts: filled.map(contact),
  };
}
