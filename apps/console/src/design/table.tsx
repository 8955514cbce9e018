import type { ComponentChildren } from 'preact';
import { useGuest } from './guest-context.js';

export interface Column<T> {
  readonly head: string;
  readonly cell: (row: T) => ComponentChildren;
  readonly numeric?: boolean;
  /** Names the row; one column of a table has it. */
  readonly isName?: boolean;
}

interface TableProps<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Shown instead of a table without rows. */
  readonly none?: string;
  /** Figures to compare: stays a table on a narrow screen and can be moved sideways. */
  readonly figures?: boolean;
}

/** On a narrow screen every row becomes a block, each value under the name of its column. */
export function Table<T>(props: TableProps<T>) {
  const { caption, rows, none, figures = false } = props;
  if (rows.length === 0 && none) return <p class="kern-body empty">{none}</p>;
  if (!figures) return <PlainTable {...props} className="rows" />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves sideways must be reachable by keyboard.
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <PlainTable {...props} className="figures" />
    </section>
  );
}

function PlainTable<T>({ caption, columns, rows, keyOf, className }: TableProps<T> & { readonly className: string }) {
  return (
    <table class={`kern-table kern-table--small ${className}`}>
      <caption class="kern-title kern-title--small">{caption}</caption>
      <thead class="kern-table__head">
        <tr class="kern-table__row">
          {columns.map(({ head, numeric }) => (
            <th key={head} scope="col" class={`kern-table__header${numeric ? ' kern-table__header--numeric' : ''}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="kern-table__body">
        {rows.map((row) => (
          <tr key={keyOf(row)} class="kern-table__row">
            {columns.map((column) => (
              <Cell key={column.head} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<T>({ column: { head, cell, numeric, isName }, row }: { column: Column<T>; row: T }) {
  const label = { 'data-label': head };
  if (isName)
    return (
      <th scope="row" class="kern-table__header" {...label}>
        {cell(row)}
      </th>
    );
  return (
    <td class={`kern-table__cell${numeric ? ' kern-table__cell--numeric' : ''}`} {...label}>
      <div class="cell">{cell(row)}</div>
    </td>
  );
}

/** Below a list: onwards, and back to its beginning. */
export function Paging({
  here,
  query,
  nextCursor,
}: {
  here: string;
  query: Readonly<Record<string, string>>;
  nextCursor?: string | undefined;
}) {
  const { texts } = useGuest();
  const { cursor, ...rest } = query;
  const to = (more: Readonly<Record<string, string>>) => `${here}?${new URLSearchParams({ ...rest, ...more })}`;
  if (!cursor && !nextCursor) return null;
  return (
    <nav class="actions" aria-label={texts.sections.pages}>
      {cursor && (
        <a class="kern-link" href={to({})}>
          {texts.firstPage}
        </a>
      )}
      {nextCursor && (
        <a class="kern-link" href={to({ cursor: nextCursor })}>
          {texts.nextPage}
        </a>
      )}
    </nav>
  );
}
