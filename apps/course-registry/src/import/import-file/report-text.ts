import type { ImportOutcome, ImportReportView } from '@app/contracts';

export type ReportLanguage = 'de' | 'en';

type Texts = Readonly<Record<ImportOutcome | ImportReportView['state'] | 'records' | 'sessions' | 'failure', string>>;

const texts: Readonly<Record<ReportLanguage, Texts>> = {
  de: {
    imported: 'neu übernommen',
    changed: 'geändert',
    unchanged: 'unverändert',
    incomplete: 'zu ergänzen',
    'left-out': 'ausgelassen',
    refused: 'zurückgewiesen',
    running: 'läuft noch',
    quarantined: 'zurückgehalten; bitte auf der Seite des Imports entscheiden',
    discarded: 'verworfen',
    done: 'fertig',
    stopped: 'angehalten; derselbe Befehl macht weiter',
    failed: 'abgebrochen',
    records: 'Datensätze',
    sessions: 'Termine',
    failure: 'Grund',
  },
  en: {
    imported: 'imported',
    changed: 'changed',
    unchanged: 'unchanged',
    incomplete: 'to be completed',
    'left-out': 'left out',
    refused: 'refused',
    running: 'still running',
    quarantined: 'held back; please decide on the page of the import',
    discarded: 'discarded',
    done: 'done',
    stopped: 'stopped; the same command goes on',
    failed: 'failed',
    records: 'records',
    sessions: 'sessions',
    failure: 'reason',
  },
};

/** An import's report as lines of text: the figures, then every record that did not come in, with field and reason. */
export function reportText(report: ImportReportView, language: ReportLanguage): string {
  const words = texts[language];
  const { counts, recordsRead, recordsTotal, sessionsKept, failure, state, fileName, provider } = report;
  const read = recordsTotal === undefined ? `${recordsRead}` : `${recordsRead}/${recordsTotal}`;
  const figures = Object.entries(counts).map(([outcome, count]) => row(words[outcome as ImportOutcome], `${count}`));
  return [
    `${fileName} → ${provider.name}: ${words[state]}`,
    ...(failure ? [row(words.failure, failure)] : []),
    row(words.records, read),
    ...figures,
    row(words.sessions, `${sessionsKept}`),
    ...notTakenOver(report, words),
    '',
  ].join('\n');
}

function notTakenOver({ records = [] }: ImportReportView, words: Texts): string[] {
  const lines = records
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'incomplete' || outcome === 'left-out')
    .flatMap(({ position, externalId = '–', title = '–', outcome, problems }) =>
      problems.map(({ field, code, detail }) => [
        `${position}`,
        externalId,
        words[outcome],
        field,
        code,
        `${title}: ${detail}`,
      ]),
    );
  return lines.length === 0 ? [] : ['', ...aligned(lines)];
}

/** Columns as wide as their longest cell, the last one free. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => printable(line[column]).length)));
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column === line.length - 1 ? printable(cell) : printable(cell).padEnd(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/** What comes from a file must not steer the terminal. */
function printable(text = ''): string {
  return text.replace(/\p{Cc}/gu, ' ').slice(0, 160);
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(18)} ${value}`;
}
