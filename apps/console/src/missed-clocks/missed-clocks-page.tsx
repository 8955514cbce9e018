import { clocksOfPeople, type MissedClocksView } from '@app/contracts';
import { countyName } from '@app/places';
import { options, SelectField, TextField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { entered, type FormValues } from '../design/form-values.js';
import { Table } from '../design/table.js';
import type { Guest, Visit } from '../session/visit.js';
import { moment, month, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { asAddress } from '../waiting-times/waiting-times-query.js';

interface MissedClocksPageProps {
  readonly visit: Visit;
  readonly found: MissedClocksView;
  readonly values: FormValues;
}

export function MissedClocksPage({ visit, found, values }: MissedClocksPageProps) {
  const { texts, language } = visit;
  const words = texts.steering.missed;
  const { code, total, cells, minimumCell, asOf } = found;
  const names = ['code', 'from', 'to'] as const;
  const query = Object.fromEntries(names.flatMap((name) => [[name, entered(values, name)]].filter(([, said]) => said)));
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <FilterForm
        action="/missed-clocks"
        label={words.filter}
        used={Object.keys(query).length > 0}
        reset="/missed-clocks"
      >
        <SelectField
          name="code"
          label={words.code}
          values={{ code }}
          choices={options(texts.deadlines.clockCodes, clocksOfPeople)}
          oneOf
        />
        <TextField name="from" type="month" label={words.from} values={values} oneOf />
        <TextField name="to" type="month" label={words.to} values={values} oneOf />
      </FilterForm>
      <h2 class="kern-heading-medium">{labelOf(texts.deadlines.clockCodes, code)}</h2>
      <p class="kern-body">
        {words.total}:{' '}
        <strong>{total.suppressed ? texts.waitingTimes.suppressed : whole(language, total.missed)}</strong>
      </p>
      <Table
        caption={words.caption}
        rows={cells}
        keyOf={({ county, month: of }) => `${county} ${of}`}
        none={words.none}
        figures
        columns={[
          { head: words.county, isName: true, cell: ({ county }) => countyName(county) ?? county },
          { head: words.month, cell: (cell) => month(language, cell.month) },
          {
            head: words.missed,
            numeric: true,
            cell: ({ suppressed, missed }) => (suppressed ? texts.waitingTimes.suppressed : whole(language, missed)),
          },
        ]}
      />
      <p class="kern-body kern-body--small">{texts.waitingTimes.suppressedMeaning(minimumCell)}</p>
      <p class="actions">
        <a class="kern-link" href={`/missed-clocks.csv${asAddress(query)}`} download>
          {words.csv}
        </a>
      </p>
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, asOf))}</p>
    </>
  );
}

/** The whole answer as rows, total last; what is withheld stays withheld. */
export function missedTable({ cells, total }: MissedClocksView, { texts }: Guest): (string | number | undefined)[][] {
  const words = texts.steering.missed;
  const said = ({ suppressed, missed }: MissedClocksView['total']) =>
    suppressed ? texts.waitingTimes.suppressed : missed;
  return [
    [words.county, words.month, words.missed],
    ...cells.map((cell) => [countyName(cell.county) ?? cell.county, cell.month, said(cell)]),
    [words.total, '', said(total)],
  ];
}
