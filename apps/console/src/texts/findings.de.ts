/** What a finding speaks of, ready to be read: days and numbers in words. */
type Said = Readonly<Record<string, string>>;

/** What about course starts is worth a look. */
export const findings = {
  tile: { title: 'Hinweise zu Kursen', text: 'Was an Kursbeginnen auffällt, von doppelten Räumen bis zu Feiertagen.' },
  title: 'Hinweise zu Kursbeginnen',
  lead: 'Nichts davon hindert eine Veröffentlichung. Was so gewollt ist, bestätigen Sie; es kommt nur wieder, wenn sich etwas ändert.',
  leadOfOthers: 'Nichts davon hindert eine Veröffentlichung. Was so gewollt ist, sagt der Kursträger.',
  hereLeadOfOthers: 'Nichts davon hindert eine Veröffentlichung. Was so gewollt ist, sagt der Kursträger.',
  caption: 'Hinweise, die schwersten zuerst, von diesen die neuesten',
  filter: 'Hinweise auswählen',
  none: 'Kein Hinweis in dieser Auswahl.',
  severity: 'Gewicht',
  severities: { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis', notice: 'ungewöhnlich' },
  state: 'Stand',
  states: { open: 'offen', acknowledged: 'so gewollt', all: 'alle' },
  finding: 'Hinweis',
  courseStart: 'Kursbeginn',
  since: (day: string) => `seit ${day}`,
  other: 'Anderer Kursbeginn:',
  otherPlan: (provider: string) => `Ein noch nicht veröffentlichter Kursbeginn von ${provider}`,
  acknowledge: 'So gewollt',
  about: (title: string) => `: ${title}`,
  reason: 'Grund',
  reasons: {
    intended: 'so geplant',
    'parallel-courses': 'zwei Kurse nebeneinander',
    'room-is-divided': 'der Raum wird geteilt',
    'agreed-with-participants': 'mit den Teilnehmenden abgesprochen',
    other: 'anderer Grund',
  },
  done: 'Bestätigt: Das ist so gewollt.',
  acknowledged: (day: string, reason: string) => `So gewollt seit ${day}: ${reason}`,
  hereLead:
    'Nichts davon hindert eine Veröffentlichung. Was so gewollt ist, bestätigen Sie; es kommt nur wieder, wenn sich etwas ändert.',
  all: 'Alle Hinweise',
  more: (count: string) => `insgesamt ${count} Tage`,
  rules: 'Vom Regelwerk abweichend',
  rulesLead: 'Erlaubt, aber das Regelwerk dieses Tages sieht es anders vor. Ändern Sie es, oder lassen Sie es so.',
  /** For those who do not look after the course start. */
  short: {
    'over-enrolled': 'Es sind mehr Personen angemeldet, als der Kurs Plätze hat.',
    'below-minimum': 'Bis zur Mindestteilnehmerzahl fehlen noch Anmeldungen.',
    'group-above-maximum': 'Die Gruppe ist größer, als das Regelwerk für diese Kursart vorsieht.',
    'session-on-holiday': 'Mindestens ein Termin liegt auf einem gesetzlichen Feiertag.',
    'session-on-sunday': 'Mindestens ein Termin liegt auf einem Sonntag.',
    'deadline-after-start': 'Der Anmeldeschluss liegt nach dem letzten sinnvollen Einstiegstag.',
    'title-says-another-track': 'Der Titel nennt eine andere Kursart als die Einordnung des Kurses.',
    'sessions-overlap': 'Zwei Termine überschneiden sich.',
    'session-count-differs': 'Die Zahl der Termine stimmt nicht mit der Angabe des Trägers überein.',
    'started-before-its-day': 'Der Kursbeginn wurde vor dem angekündigten Tag gemeldet.',
    'starts-far-ahead': 'Der Kurs beginnt erst in mehr als zwei Jahren.',
    'ended-before-its-day': 'Das Kursende wurde vor dem angekündigten Tag gemeldet.',
  },
  says: {
    doubled: ({ from, to }: Said) =>
      `Derselbe Kurs steht ein zweites Mal hier: gleiche Art, gleicher Ort, gleiche Zeiten vom ${from} bis ${to}.`,
    'room-double-booked': ({ days }: Said) => `Der Raum ist zur selben Zeit zweimal belegt: ${days}.`,
    'venue-double-booked': ({ days }: Said) =>
      `Am selben Kursort ist zur selben Zeit ein anderer Kurs: ${days}. Räume sind dort keine eingetragen.`,
    'over-enrolled': ({ registered, max }: Said) =>
      `${registered} Personen sind angemeldet, der Kurs hat ${max} Plätze.`,
    'below-minimum': ({ registered, minimum, startsOn }: Said) =>
      `Bis zum Beginn am ${startsOn} sind ${registered} von mindestens ${minimum} Personen angemeldet.`,
    'group-above-maximum': ({ max, groupMax }: Said) =>
      `Der Kurs hat ${max} Plätze, das Regelwerk sieht für diese Kursart höchstens ${groupMax} vor.`,
    'session-on-holiday': ({ days }: Said) => `Termine liegen auf einem gesetzlichen Feiertag: ${days}.`,
    'session-on-sunday': ({ days }: Said) => `Termine liegen auf einem Sonntag: ${days}.`,
    'deadline-after-start': ({ deadline, lateEntryUntil }: Said) =>
      `Der Anmeldeschluss (${deadline}) liegt nach dem letzten sinnvollen Einstiegstag (${lateEntryUntil}).`,
    'title-says-another-track': () => 'Der Titel nennt eine andere Kursart als die Einordnung des Kurses.',
    'sessions-overlap': ({ days }: Said) => `Zwei Termine dieses Kurses überschneiden sich: ${days}.`,
    'session-count-differs': () => 'Die Zahl der Termine stimmt nicht mit der Angabe des Trägers überein.',
    'started-before-its-day': () => 'Der Kursbeginn wurde vor dem angekündigten Tag gemeldet.',
    'starts-far-ahead': () => 'Der Kurs beginnt erst in mehr als zwei Jahren.',
    'ended-before-its-day': () => 'Das Kursende wurde vor dem angekündigten Tag gemeldet.',
  },
};
