import type { ReadDayView, ReadEvaluationView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { TextField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, whole } from '../texts/format.js';

export function EvaluationPage({ visit, found }: { visit: Visit; found: ReadEvaluationView }) {
  const { texts, language } = visit;
  const words = texts.reads.evaluation;
  const values = { from: found.from, to: found.to };
  const figure = (head: string, of: (row: ReadDayView) => number) => ({
    head,
    numeric: true,
    cell: (row: ReadDayView) => whole(language, of(row)),
  });
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Notice kind="info" title={texts.reads.onlyFor} />
      <FilterForm action="/reads/evaluation" label={texts.reads.filter} used reset="/reads/evaluation">
        <TextField name="from" type="date" label={texts.reads.from} values={values} oneOf />
        <TextField name="to" type="date" label={texts.reads.to} values={values} oneOf />
      </FilterForm>
      <Table
        caption={words.caption}
        rows={found.days}
        keyOf={(row) => `${row.day} ${row.memberId}`}
        none={words.none}
        columns={[
          { head: words.day, isName: true, cell: (row) => day(language, row.day) },
          {
            head: texts.reads.who,
            cell: (row) => (
              <>
                {row.memberName}
                <span class="under">{row.organisationName}</span>
              </>
            ),
          },
          figure(words.reads, ({ reads }) => reads),
          figure(words.people, ({ people }) => people),
          figure(words.names, ({ names }) => names),
          figure(words.usual, ({ usual }) => usual),
          {
            head: words.remark,
            cell: (row) => (
              <>
                {row.unusual ? <Badge label={words.unusual} tone="warning" /> : words.usualDay}{' '}
                <a class="kern-link" href={`/reads?memberId=${row.memberId}&from=${row.day}&to=${row.day}`}>
                  {words.show}
                  <span class="spoken">
                    {' '}
                    {row.memberName}, {day(language, row.day)}
                  </span>
                </a>
              </>
            ),
          },
        ]}
      />
      <p class="actions">
        <a class="kern-link" href="/reads">
          {texts.reads.toList}
        </a>
      </p>
    </>
  );
}
