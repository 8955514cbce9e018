// Places that are offered, and the answers to them.

export const offers = {
  title: 'Platzangebote',
  caption: 'Platzangebote, das jüngste zuerst',
  none: 'Keine Platzangebote mit dieser Auswahl.',
  course: 'Kurs',
  state: 'Stand',
  answerBy: 'Antwort bis',
  reference: 'Person',
};

export const offerStates = {
  open: 'offen',
  accepted: 'angenommen',
  declined: 'abgelehnt',
  expired: 'Frist abgelaufen',
  withdrawn: 'zurückgezogen',
};

export const offer = {
  title: (reference: string) => `Platzangebot für ${reference}`,
  deadline: (moment: string) => `Bitte bis ${moment} antworten`,
  deadlineLead: 'Bis dahin ist der Platz für diese Person zurückgehalten. Danach geht er an die nächste.',
  course: 'Kurs',
  begins: 'Beginn',
  times: 'Zeiten',
  place: 'Ort',
  provider: 'Kursträger',
  level: 'Niveau zu Beginn',
  state: 'Stand',
  answered: 'Beantwortet am',
  uncertain: 'Was noch nicht sicher ist',
  uncertainPoints: [
    'Der Kursträger bestätigt erst, wenn die Person tatsächlich begonnen hat.',
    'Der Kurs kann verschoben oder abgesagt werden, wenn zu wenige teilnehmen.',
    'Über Berechtigung und Kosten entscheidet weiterhin die zuständige Stelle.',
  ],
  accept: 'Die Person nimmt den Platz an',
  acceptLead: 'Der Platz wird für sie vermerkt, und der Kursträger erfährt ihre Nummer.',
  acceptSubmit: 'Platz annehmen',
  decline: 'Die Person lehnt ab',
  declineLead: 'Ihre Stelle in der Reihenfolge bleibt. Der Grund hilft, Passenderes zu finden.',
  declineReason: 'Grund',
  declineSubmit: 'Platz ablehnen',
  accepted: 'Angenommen. Der Platz ist vermerkt; der Kursträger bestätigt, wenn die Person begonnen hat.',
  declined: 'Abgelehnt. Die Stelle in der Reihenfolge bleibt.',
};

export const declineReasons = {
  'too-far': 'zu weit',
  'wrong-time': 'falsche Zeit',
  'no-childcare': 'keine Kinderbetreuung',
  'already-in-a-course': 'schon in einem Kurs',
  'found-work': 'Arbeit gefunden',
  illness: 'Krankheit',
  'too-early': 'zu früh',
  other: 'anderer Grund',
};
