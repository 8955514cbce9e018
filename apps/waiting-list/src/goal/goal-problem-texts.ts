import type { ProblemText } from '@app/runtime';

/** What people read when something about a goal is refused. */
export const goalProblemTexts: Readonly<Record<string, ProblemText>> = {
  'goal.not-found': { de: 'Dieses Ziel gibt es hier nicht.', en: 'There is no such goal here.' },
  'goal.no-county': {
    de: 'Ziele gelten für ganze Kreise und kreisfreie Städte. Ihnen ist keiner zugeordnet.',
    en: 'Goals are for whole counties. None is yours.',
  },
  'goal.county-elsewhere': {
    de: 'Dieser Kreis gehört nicht zu Ihrem Gebiet.',
    en: 'This county does not belong to your area.',
  },
  'goal.course-not-known-yet': {
    de: 'Wer noch wartet, hat noch keine Kursart. Bitte lassen Sie die Kursart weg.',
    en: 'Who still waits has no course type yet. Please leave the course type out.',
  },
  'goal.valid-from-past': {
    de: 'Dieser Tag ist vorbei. Ein Ziel gilt frühestens ab heute.',
    en: 'This day is over. A goal holds from today at the earliest.',
  },
  'goal.begun': {
    de: 'Dieses Ziel gilt schon, sein erster Tag bleibt.',
    en: 'This goal holds already, its first day stays.',
  },
  'goal.ended': { de: 'Dieses Ziel ist beendet.', en: 'This goal has ended.' },
  'goal.set-already': {
    de: 'Für dieselbe Zahl und dieselbe Gruppe gibt es schon ein Ziel. Bitte ändern Sie jenes.',
    en: 'There is a goal for the same figure and the same group already. Please change that one.',
  },
};
