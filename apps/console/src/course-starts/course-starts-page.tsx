import type { FoundCourseStartView, Page, ProviderView } from '@app/contracts';
import type { Where } from '../catalogue/catalogue-filter.js';
import type { FormValues } from '../design/form-values.js';
import { LinkButton } from '../design/forms.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { askedFor } from './course-search.js';
import { CourseSearchForm } from './course-search-form.js';
import { BeginCell, CourseCell, PlacesCell, WhereCell } from './course-start-cells.js';
import { NothingSought } from './nothing-sought.js';
import { StatusBadge } from './status-badge.js';

/** Providers publish their own, the county for any of them. */
const publishers = ['provider_staff', 'county_admin'];

interface CourseStartsPageProps {
  readonly visit: Visit;
  /** Undefined when this cannot be looked for. */
  readonly found: Page<FoundCourseStartView> | undefined;
  readonly where: Where;
  readonly providers: readonly ProviderView[];
  readonly values: FormValues;
}

export function CourseStartsPage({ visit, found, where, providers, values }: CourseStartsPageProps) {
  const { texts } = visit;
  const words = texts.courseStarts;
  const query = askedFor(values);
  return (
    <>
      {publishers.some((role) => visit.me.roles.includes(role)) && (
        <p class="actions">
          <LinkButton href="/course-starts/new" label={words.publish} kind="primary" />
          <LinkButton href="/course-starts/plans" label={texts.courseLife.plans} />
          <LinkButton href="/imports" label={texts.imports.upload} />
        </p>
      )}
      <CourseSearchForm providers={providers} values={named(values, where)} />
      {found ? <Found {...{ visit, found, query }} /> : <NothingSought {...{ where, query }} />}
    </>
  );
}

/** A place that was chosen by its key is called by its name. */
function named(values: FormValues, where: Where): FormValues {
  return where.kind === 'place' ? { ...values, place: where.name } : values;
}

interface FoundProps {
  readonly visit: Visit;
  readonly found: Page<FoundCourseStartView>;
  readonly query: Readonly<Record<string, string>>;
}

function Found({ visit: { texts, language }, found, query }: FoundProps) {
  const words = texts.courseStarts;
  const byDistance = query['sort'] === 'distance' && query['place'] !== undefined;
  return (
    <>
      <Table
        caption={byDistance ? texts.courseSearch.byDistanceCaption : words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={Object.keys(query).join() === 'provider' && query['provider'] === 'mine' ? words.noneMine : words.none}
        columns={[
          { head: words.course, isName: true, cell: (row) => <CourseCell courseStart={row} /> },
          { head: words.begins, cell: (row) => <BeginCell courseStart={row} /> },
          { head: words.where, cell: (row) => <WhereCell courseStart={row} /> },
          { head: words.status, cell: ({ status }) => <StatusBadge status={status} /> },
          { head: words.places, cell: (row) => <PlacesCell courseStart={row} /> },
        ]}
      />
      <Paging here="/course-starts" query={query} nextCursor={found.nextCursor} />
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, found.asOf))}</p>
    </>
  );
}
