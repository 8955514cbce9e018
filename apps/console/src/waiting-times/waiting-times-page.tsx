import { courseTypes, type WaitingTimesCell, type WaitingTimesView } from '@app/contracts';
import { levels } from '@app/kernel';
import { countyName } from '@app/places';
import { options, SelectField, TextField, TickList } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { entered, type FormValues, texts as textsOf } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';
import { type Bar, BarChart } from './bar-chart.js';
import { TrendChart } from './trend-chart.js';
import { asAddress, groupings, waitingTimesQuery } from './waiting-times-query.js';
import { groupName } from './waiting-times-table.js';

interface WaitingTimesPageProps {
  readonly visit: Visit;
  readonly found: WaitingTimesView;
  readonly values: FormValues;
  /** By month; absent when the main table is by month already. */
  readonly trend?: WaitingTimesView;
}

export function WaitingTimesPage({ visit, found, values, trend }: WaitingTimesPageProps) {
  const { texts, language } = visit;
  const words = texts.waitingTimes;
  const byMonth = trend ?? found;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Totals total={found.total} />
      <Filter visit={visit} values={values} />
      {found.groupBy.join() !== 'month' && (
        <BarChart title={words.chartTitle} description={words.chartDescription} bars={barsOf(found, visit)} />
      )}
      <Figures found={found} caption={words.caption} figures={allFigures(texts)} />
      <p class="kern-body kern-body--small">{words.suppressedMeaning(found.minimumCell)}</p>
      <p class="actions">
        <a class="kern-link" href={`/waiting-times.csv${asAddress(waitingTimesQuery(values))}`} download>
          {words.csv}
        </a>
        <a class="kern-link" href="/goals">
          {texts.goals.fromWaitingTimes}
        </a>
      </p>
      <h2 class="kern-heading-medium">{words.trendTitle}</h2>
      <TrendChart title={words.trendTitle} description={words.trendDescription} found={byMonth} />
      {trend && <Figures found={withMonth(trend)} caption={words.trendCaption} figures={begunFigures(texts)} />}
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, found.asOf))}</p>
    </>
  );
}

function barsOf(found: WaitingTimesView, visit: Visit): Bar[] {
  return found.cells.flatMap((cell) =>
    cell.waitingTime && !cell.suppressed
      ? [{ name: groupName(cell, found, visit), median: cell.waitingTime.medianDays, p90: cell.waitingTime.p90Days }]
      : [],
  );
}

function Totals({ total }: { total: WaitingTimesCell }) {
  const { texts } = useGuest();
  const words = texts.waitingTimes;
  const days = (count: number | undefined) => (count === undefined ? undefined : texts.days(count));
  const figures = [
    { name: words.median, value: days(total.waitingTime?.medianDays), hint: words.medianHint },
    { name: words.p90, value: days(total.waitingTime?.p90Days), hint: words.p90Hint },
    { name: words.n, value: total.n, hint: '' },
    { name: words.stillWaiting, value: total.stillWaiting, hint: '' },
    { name: words.access, value: days(total.accessTime?.medianDays), hint: words.accessHint },
  ];
  return (
    <section>
      <h2 class="kern-heading-medium">{words.total}</h2>
      <dl class="totals">
        {figures.map(({ name, value, hint }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span class="figure">{total.suppressed ? <Hidden /> : (value ?? '–')}</span>
              {hint && <span class="under">{hint}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Figure = readonly [
  head: string,
  of: (cell: WaitingTimesCell) => number | undefined,
  /** The count that is absent when the figure is withheld. */
  count: 'n' | 'stillWaiting',
];

interface FiguresProps {
  readonly found: WaitingTimesView;
  readonly caption: string;
  readonly figures: readonly Figure[];
}

function Figures({ found, caption, figures }: FiguresProps) {
  const guest = useGuest();
  const { texts, language } = guest;
  const words = texts.waitingTimes;
  const groups = found.groupBy.map((grouping) => words.groupings[grouping]).join(', ');
  return (
    <Table
      caption={caption}
      rows={found.cells}
      keyOf={(cell) => groupName(cell, found, guest)}
      none={words.none}
      figures
      columns={[
        { head: groups, isName: true, cell: (cell) => groupName(cell, found, guest) },
        ...figures.map(([head, of, count]) => ({
          head,
          numeric: true,
          cell: (cell: WaitingTimesCell) => (cell[count] === undefined ? <Hidden /> : whole(language, of(cell)) || '–'),
        })),
      ]}
    />
  );
}

/** Of those who began. */
function begunFigures({ waitingTimes: words }: Texts): readonly Figure[] {
  return [
    [words.median, ({ waitingTime }) => waitingTime?.medianDays, 'n'],
    [words.p90, ({ waitingTime }) => waitingTime?.p90Days, 'n'],
    [words.n, ({ n }) => n, 'n'],
    [words.access, ({ accessTime }) => accessTime?.medianDays, 'n'],
  ];
}

function allFigures(texts: Texts): readonly Figure[] {
  const words = texts.waitingTimes;
  return [
    ...begunFigures(texts),
    [words.stillWaiting, ({ stillWaiting }) => stillWaiting, 'stillWaiting'],
    [words.stillMedian, ({ stillWaitingMedianDays }) => stillWaitingMedianDays, 'stillWaiting'],
  ];
}

/** Months in which courses began; those who wait still have none. */
function withMonth(found: WaitingTimesView): WaitingTimesView {
  return { ...found, cells: found.cells.filter(({ month }) => month !== undefined) };
}

function Hidden() {
  const words = useGuest().texts.waitingTimes;
  return (
    <>
      <span aria-hidden="true">{words.suppressed}</span>
      <span class="kern-sr-only">{words.suppressedSpoken}</span>
    </>
  );
}

function Filter({ visit: { texts, me }, values }: { visit: Visit; values: FormValues }) {
  const words = texts.waitingTimes;
  const names = ['from', 'to', 'level', 'courseType', 'county'] as const;
  const used = names.some((name) => entered(values, name)) || textsOf(values, 'groupBy').length > 0;
  const shown = { ...values, groupBy: waitingTimesQuery(values).groupBy.split(',') };
  const counties = [...new Set(me.areas.map((area) => area.slice(0, 5)))].map((value) => ({
    value,
    label: countyName(value) ?? value,
  }));
  const levelChoices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  return (
    <FilterForm action="/waiting-times" label={words.filter} used={used} reset="/waiting-times">
      <TickList name="groupBy" label={words.groupBy} choices={options(words.groupings, groupings)} values={shown} />
      <TextField name="from" type="month" label={words.from} values={values} oneOf />
      <TextField name="to" type="month" label={words.to} values={values} oneOf />
      <SelectField name="level" label={words.level} choices={levelChoices} none={texts.all} values={values} oneOf />
      <SelectField
        name="courseType"
        label={words.courseType}
        choices={options(texts.courseTypes, courseTypes)}
        none={texts.all}
        values={values}
        oneOf
      />
      <SelectField name="county" label={words.county} choices={counties} none={texts.all} values={values} oneOf />
    </FilterForm>
  );
}
