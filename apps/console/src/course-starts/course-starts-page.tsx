import { type CourseStartView, courseStartStatuses, courseTypes, type Page, type ProviderView } from '@app/contracts';
import { levels } from '@app/kernel';
import { options, SelectField, TextField, TickField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { entered, type FormValues, text } from '../design/form-values.js';
import { LinkButton } from '../design/forms.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';
import { BeginCell, CourseCell, PlacesCell, WhereCell } from './course-start-cells.js';
import { StatusBadge } from './status-badge.js';

interface CourseStartsPageProps {
  readonly visit: Visit;
  readonly found: Page<CourseStartView>;
  readonly providers: readonly ProviderView[];
  readonly values: FormValues;
}

export function CourseStartsPage({ visit, found, providers, values }: CourseStartsPageProps) {
  const { texts, language } = visit;
  const words = texts.courseStarts;
  const query = Object.fromEntries(
    Object.keys(values)
      .map((name) => [name, text(values, name)])
      .filter(([, value]) => value),
  );
  return (
    <>
      {visit.me.roles.includes('provider_staff') && (
        <p class="actions">
          <LinkButton href="/course-starts/new" label={words.publish} kind="primary" />
          <LinkButton href="/course-starts/plans" label={texts.courseLife.plans} />
          <LinkButton href="/imports" label={texts.imports.upload} />
        </p>
      )}
      <Filter {...{ texts, providers, values }} />
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={Object.keys(query).join() === 'provider' && query['provider'] === 'mine' ? words.noneMine : words.none}
        columns={[
          { head: words.course, isName: true, cell: (row) => <CourseCell courseStart={row} /> },
          { head: words.begins, cell: (row) => <BeginCell courseStart={row} /> },
          { head: words.where, cell: (row) => <WhereCell courseStart={row} /> },
          { head: words.status, cell: ({ status }) => <StatusBadge status={status} /> },
          { head: words.places, cell: ({ places }) => <PlacesCell places={places} /> },
        ]}
      />
      <Paging here="/course-starts" query={query} nextCursor={found.nextCursor} />
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, found.asOf))}</p>
    </>
  );
}

function Filter({
  texts,
  providers,
  values,
}: {
  texts: Texts;
  providers: readonly ProviderView[];
  values: FormValues;
}) {
  const words = texts.courseStarts;
  const names = ['level', 'courseType', 'status', 'from', 'to', 'free'] as const;
  const mine = entered(values, 'provider') === 'mine';
  const used = names.some((name) => entered(values, name)) || (!mine && entered(values, 'provider') !== undefined);
  const who = [
    { value: 'mine', label: words.providerMine },
    ...providers.map(({ key, name }) => ({ value: key, label: name })),
  ];
  const levelChoices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  const reset = mine ? '/course-starts?provider=mine' : '/course-starts';
  return (
    <FilterForm action="/course-starts" label={words.filter} used={used} reset={reset}>
      <SelectField name="provider" label={words.provider} values={values} choices={who} none={texts.all} oneOf />
      <SelectField name="level" label={words.level} values={values} choices={levelChoices} none={texts.all} oneOf />
      <SelectField
        name="courseType"
        label={words.courseType}
        values={values}
        choices={options(texts.courseTypes, courseTypes)}
        none={texts.all}
        oneOf
      />
      <SelectField
        name="status"
        label={words.status}
        values={values}
        choices={options(texts.courseStatus, courseStartStatuses)}
        none={texts.all}
        oneOf
      />
      <TextField name="from" label={words.from} type="date" values={values} oneOf />
      <TextField name="to" label={words.to} type="date" values={values} oneOf />
      <TickField name="free" label={words.onlyFree} values={values} value="true" />
    </FilterForm>
  );
}
