import type { ProblemText } from '@app/runtime';

/** What people read when a task cannot be ticked off. */
export const taskProblemTexts: Readonly<Record<string, ProblemText>> = {
  'task.not-found': { de: 'Diese Aufgabe gibt es hier nicht.', en: 'There is no such task here.' },
  'task.closed': {
    de: 'Diese Aufgabe ist schon erledigt oder hat sich erübrigt.',
    en: 'This task has been done already, or is no longer needed.',
  },
};
