import type { ProblemText } from '@app/runtime';

/** What people read when a decision about a course start is refused. */
export const viabilityProblemTexts: Readonly<Record<string, ProblemText>> = {
  'viability-case.not-found': {
    de: 'Über diesen Kursbeginn ist hier nichts zu entscheiden.',
    en: 'There is nothing to decide about this course start here.',
  },
  'viability.decided-already': { de: 'Darüber ist schon entschieden.', en: 'This has been decided already.' },
  'viability.reason-unfit': {
    de: 'Dieser Grund passt nicht zu dieser Entscheidung.',
    en: 'This is no reason for this decision.',
  },
  'viability.wait-out-of-range': {
    de: 'Ein Tag nach heute, spätestens der Tag der Entscheidung.',
    en: 'A day after today, not after the decision day.',
  },
  'viability.not-its-turn': {
    de: 'Abgesagt wird ein Kurs nach dem anderen. Bitte entscheiden Sie zuerst über den dringlichsten.',
    en: 'Courses are cancelled one at a time. Please decide about the most urgent one first.',
  },
  'viability.plan-not-repaired': {
    de: 'Die letzte Absage ist noch nicht eingeplant. Vielleicht hilft sie diesem Kurs: bitte gleich noch einmal.',
    en: 'The last cancellation is not planned in yet. It may help this course: please try again in a moment.',
  },
  'viability.cannot-reopen': {
    de: 'Zurückgenommen wird nur eine Entscheidung, die noch niemandem mitgeteilt ist.',
    en: 'Only a decision that nobody was told of can be taken back.',
  },
};
