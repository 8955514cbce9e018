import type { TaskView } from '@app/contracts';
import type { Texts } from '../texts/texts.js';
import { labelOf } from '../texts/texts.js';

/** What is to be done, in words. */
export function taskLabel(kind: string, { deadlines }: Texts): string {
  return kind.startsWith('clock-')
    ? labelOf(deadlines.clockCodes, kind.slice('clock-'.length))
    : labelOf(deadlines.otherTasks, kind);
}

/** Where it is done. */
export function taskHref({ kind, waitingEntryId }: TaskView, looksAfterPeople: boolean): string {
  if (kind === 'twin') return '/twins';
  if (kind === 'hardship') return '/hardship-decisions';
  return waitingEntryId && looksAfterPeople ? `/waiting-entries/${waitingEntryId}` : '/notices';
}
