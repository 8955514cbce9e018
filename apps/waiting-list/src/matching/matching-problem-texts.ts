import type { ProblemText } from '@app/runtime';

/** What people read when an answer to a place offer is refused. */
export const matchingProblemTexts: Readonly<Record<string, ProblemText>> = {
  'seat-offer.not-found': { de: 'Dieses Platzangebot gibt es nicht.', en: 'There is no such place offer.' },
  'seat-offer.not-open': {
    de: 'Dieses Platzangebot ist nicht mehr offen.',
    en: 'This place offer is no longer open.',
  },
  'seat-offer.expired': {
    de: 'Die Antwortfrist für dieses Platzangebot ist abgelaufen.',
    en: 'The time to answer this place offer is over.',
  },
  'hold-out.not-found': {
    de: 'Diese freigehaltenen Plätze gibt es hier nicht.',
    en: 'There are no such kept places here.',
  },
  'hold-out.names-nobody': {
    de: 'Bitte geben Sie genau an, für wen die Plätze freigehalten werden.',
    en: 'Please say exactly for whom the places are kept.',
  },
  'hold-out.same-course': {
    de: 'Ein Kurs kann keine Plätze für seine eigenen Teilnehmenden freihalten.',
    en: 'A course cannot keep places for its own participants.',
  },
  'hold-out.unknown-course': { de: 'Diesen endenden Kurs gibt es nicht.', en: 'There is no such ending course.' },
  'hold-out.more-than-there-are': {
    de: 'Es können nicht mehr Plätze freigehalten werden, als der Kurs hat.',
    en: 'No more places can be kept than the course has.',
  },
  'hold-out.until-past': {
    de: 'Dieser Tag ist vorbei. Plätze lassen sich von heute an freihalten.',
    en: 'This day is over. Places can be kept from today on.',
  },
  'hold-out.after-entry-closes': {
    de: 'Plätze werden höchstens bis zum letzten Einstiegstag freigehalten.',
    en: 'Places are kept until the last day of entry at most.',
  },
  'hold-out.course-over': {
    de: 'In diesen Kurs kann niemand mehr einsteigen.',
    en: 'Nobody can begin this course any more.',
  },
  'region.not-found': { de: 'Diese Region gibt es hier nicht.', en: 'There is no such region here.' },
  'offer-batch.not-found': { de: 'Diese Angebote gibt es hier nicht.', en: 'There are no such offers here.' },
  'offer-batch.not-held': {
    de: 'Diese Angebote sind schon freigegeben.',
    en: 'These offers have been let go already.',
  },
};
