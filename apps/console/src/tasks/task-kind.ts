import type { TaskKind, TaskView } from '@app/contracts';
import type { Texts } from '../texts/texts.js';

/** What is to be done, as an act, with the person it is about. */
export function taskLabel({ kind, reference }: Pick<TaskView, 'kind' | 'reference'>, { deadlines }: Texts): string {
  const acts: Readonly<Partial<Record<TaskKind, (who: string) => string>>> = deadlines.acts;
  return acts[kind]?.(reference ? deadlines.person(reference) : deadlines.someone) ?? kind;
}

/** Where it is done. */
export function taskHref({ kind, waitingEntryId }: TaskView, looksAfterPeople: boolean): string {
  if (kind === 'twin') return '/twins';
  if (kind === 'hardship') return '/hardship-decisions';
  return waitingEntryId && looksAfterPeople ? `/waiting-entries/${waitingEntryId}` : '/notices';
}
