import type { SampleAccount } from './sample-county/accounts.js';
import type { StackNote } from './state/stack-note.js';

/** The last words of a start: where to go and how to get in. */
export function welcome({ consoleUrl, mailboxUrl }: StackNote, accounts: readonly SampleAccount[]): string {
  const rows = accounts.map(({ username, password, task, organisation }) => [
    username,
    password,
    task,
    organisation ?? '–',
  ]);
  return [
    '',
    `Kursbrücke is running. Open ${consoleUrl}`,
    '',
    ...table([['name', 'password', 'who this is', 'works for'], ...rows]).map((line) => `  ${line}`),
    '',
    `Every mail it sends arrives at ${mailboxUrl}`,
    'Ctrl-C stops everything and keeps the data.',
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}
