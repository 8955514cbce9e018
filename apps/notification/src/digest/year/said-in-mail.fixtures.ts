import type { Email } from 'postal-mime';

const most = 50;

/** The lines of a German digest as its reader can see them, in the words of the oracle. */
export function linesOfMail({ subject = '', text = '' }: Email): readonly string[] {
  const blocks = text.replaceAll('\r\n', '\n').split('\n* [').slice(1);
  if (blocks.length === 0) return text.includes('nichts Neues') ? ['quiet'] : [];
  const [, more] = /, \+(\d+)$/.exec(subject) ?? [];
  return more ? [`${blocks.length} of ${most + Number(more)}`] : blocks.map(lineOf).sort();
}

function lineOf(block: string): string {
  const [, badge = ''] = /^([^\]]+)\]/.exec(block) ?? [];
  const [, id = ''] = /\/(?:course-starts|seat-offers)\/([0-9a-f-]{36})/.exec(block) ?? [];
  const [, times = ''] = /\n {2}Termin: [^;\n]+; ([^\n]+)/.exec(block) ?? [];
  switch (badge) {
    case 'Neu':
      return `new ${id}`;
    case 'Geändert':
      return `changed ${id} ${/\n {2}Zeiten: bisher (.+) -> jetzt /.exec(block)?.[1] ?? times} ${times}`;
    case 'Abgesagt':
      return `cancelled ${id}`;
    case 'Verschoben':
      return `postponed ${id} ${/\n {2}Beginn: bisher \S+ (\d\d)\.(\d\d)\.(\d{4}) ->/.exec(block)?.slice(1).reverse().join('-')}`;
    case 'Antwort nötig':
      return `question ${id}`;
    case 'ohne Antwort abgelaufen':
      return `expired ${id}`;
    case 'zurückgezogen':
      return `withdrawn ${id}`;
    default:
      return `${badge} ${id}`;
  }
}
