import { findingSeverities, type Page, type PlausibilityFindingView } from '@app/contracts';
import { options, SelectField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { type FormValues, text } from '../design/form-values.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day } from '../texts/format.js';
import { Acknowledge, FindingText } from './finding-parts.js';

interface FindingsPageProps {
  readonly visit: Visit;
  readonly found: Page<PlausibilityFindingView>;
  readonly values: FormValues;
}

const filterNames = ['severity', 'state'] as const;

export function FindingsPage({ visit: { texts, language, me }, found, values }: FindingsPageProps) {
  const words = texts.findings;
  const mayAcknowledge = me.roles.some((role) => role === 'provider_staff' || role === 'county_admin');
  const query = Object.fromEntries(filterNames.map((name) => [name, text(values, name)]));
  const used = text(values, 'severity') !== '' || text(values, 'state') !== 'open';
  return (
    <>
      <p class="kern-body">{mayAcknowledge ? words.lead : words.leadOfOthers}</p>
      <FilterForm action="/findings" label={words.filter} used={used} reset="/findings">
        <SelectField
          name="severity"
          label={words.severity}
          values={values}
          choices={options(words.severities, findingSeverities)}
          none={texts.all}
          oneOf
        />
        <SelectField name="state" label={words.state} values={values} choices={options(words.states)} oneOf />
      </FilterForm>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          {
            head: words.courseStart,
            isName: true,
            cell: ({ courseStart }) => (
              <>
                <a class="kern-link" href={`/course-starts/${courseStart.id}`}>
                  {courseStart.title}
                </a>
                <span class="under">
                  {courseStart.providerName}, {day(language, courseStart.startsOn)}
                </span>
              </>
            ),
          },
          {
            head: words.finding,
            cell: (finding) => (
              <>
                <FindingText finding={finding} />
                {typeof finding.values['source'] === 'string' && <span class="under">{finding.values['source']}</span>}
                <span class="under">{words.since(day(language, finding.foundAt))}</span>
              </>
            ),
          },
          ...(mayAcknowledge
            ? [
                {
                  head: words.acknowledge,
                  cell: (found: PlausibilityFindingView) => <Acknowledge finding={found} stays={false} />,
                },
              ]
            : []),
        ]}
      />
      <Paging here="/findings" query={query} nextCursor={found.nextCursor} />
    </>
  );
}
