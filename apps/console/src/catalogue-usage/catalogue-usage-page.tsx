import type { CatalogueUsageView } from '@app/contracts';
import { TextField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import type { FormValues } from '../design/form-values.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, moment, whole } from '../texts/format.js';
import { type UsageTable, usageTables } from './usage-rows.js';

interface CatalogueUsagePageProps {
  readonly visit: Visit;
  readonly usage: CatalogueUsageView;
  readonly values: FormValues;
}

export function CatalogueUsagePage({ visit: { texts, language }, usage, values }: CatalogueUsagePageProps) {
  const words = texts.catalogueUsage;
  const { from, to, days, asOf } = usage;
  const total = days.reduce((sum, { uses }) => sum + uses, 0);
  const tables = usageTables(usage, texts, language).filter(({ rows }) => rows.length > 0);
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <FilterForm
        action="/catalogue-usage"
        label={words.filter}
        used={Object.keys(values).length > 0}
        reset="/catalogue-usage"
      >
        <TextField name="from" label={words.from} type="date" values={{ from, ...values }} oneOf />
        <TextField name="to" label={words.to} type="date" values={{ to, ...values }} oneOf />
      </FilterForm>
      <p class="kern-body">
        {day(language, from)} – {day(language, to)}
      </p>
      {total === 0 ? (
        <p class="kern-body empty">{words.none}</p>
      ) : (
        <>
          <p class="kern-body">
            {words.total}: <strong>{whole(language, total)}</strong>
          </p>
          <p class="actions">
            <a class="kern-link" href={`/catalogue-usage/figures.csv?${new URLSearchParams({ from, to })}`}>
              {words.download}
            </a>
          </p>
          {tables.map((table) => (
            <Counts key={table.title} table={table} what={words.what} uses={words.uses} />
          ))}
        </>
      )}
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, asOf))}</p>
    </>
  );
}

function Counts({ table: { title, rows }, what, uses }: { table: UsageTable; what: string; uses: string }) {
  return (
    <Table
      caption={title}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          head: what,
          isName: true,
          cell: ({ label, href }) =>
            href ? (
              <a class="kern-link" href={href}>
                {label}
              </a>
            ) : (
              label
            ),
        },
        { head: uses, numeric: true, cell: (row) => String(row.uses) },
      ]}
    />
  );
}
