// Who waits: the list, the page of one, and what is done with an entry.

export const entryStates = {
  waiting: 'wartet',
  paused: 'pausiert',
  offered: 'Platz angeboten',
  placed: 'Platz angenommen',
  'in-course': 'im Kurs',
  withdrawn: 'beendet',
};

export const entries = {
  title: 'Meine Personen',
  caption: 'Personen, offene Platzangebote zuerst',
  register: 'Person aufnehmen',
  reference: 'Nummer',
  level: 'Niveau',
  since: 'wartet seit',
  state: 'Stand',
  offer: 'Offenes Platzangebot',
  answerBy: (moment: string) => `Antwort bis ${moment}`,
  noOffer: 'keines',
  why: 'Warum kein Angebot?',
  dormant:
    'Zwei Angebote blieben unbeantwortet. Bitte sprechen Sie die Person an; ihre Stelle in der Reihenfolge bleibt.',
  dormantShort: 'pausiert, bitte nachfragen',
  filter: 'Auswahl eingrenzen',
  none: 'Keine Personen mit dieser Auswahl.',
  municipality: 'Gemeinde',
  urgent: (count: number) =>
    count === 1 ? '1 Platzangebot wartet auf Antwort' : `${count} Platzangebote warten auf Antwort`,
  urgentLead: 'Danach geht der Platz an die nächste Person. Die Stelle in der Reihenfolge bleibt.',
};

export const entry = {
  title: (reference: string) => `Person ${reference}`,
  need: 'Bedarf',
  level: 'Niveau',
  assessed: 'Einstufung',
  track: 'Lernweg',
  entitlements: 'Berechtigung',
  validUntil: (date: string) => `gültig bis ${date}`,
  municipality: 'Gemeinde',
  reach: 'erreichbar im Umkreis von',
  km: (count: number) => `${count} km`,
  availability: 'Zeit für Kurse',
  childcare: 'braucht Kinderbetreuung',
  accessible: 'braucht barrierefreien Kursort',
  intensity: 'Umfang',
  anyIntensity: 'egal',
  earliest: 'frühestens ab',
  latest: 'spätestens ab',
  groups: 'kommt auch infrage für',
  waitingSince: 'auf der Warteliste seit',
  waits: (days: string) => `seit ${days}`,
  state: 'Stand',
  completed: 'Letzter Kurs beendet am',
  offerTitle: 'Platzangebot',
  offerLead: 'Ein Platz ist für diese Person zurückgehalten, bis geantwortet ist oder die Frist endet.',
  toOffer: 'Ansehen und antworten',
  why: 'Warum noch kein Angebot?',
  person: 'Name und Kontakt',
  personLead:
    'Namen liegen verschlüsselt in einem eigenen Bereich. Jedes Lesen wird mit Zweck, Zeit und Ihrem Konto festgehalten.',
  purpose: 'Wozu?',
  reveal: 'Name und Kontakt anzeigen',
  actions: 'Was Sie tun können',
  change: 'Angaben ändern',
  pause: 'Pausieren',
  pauseLead: 'Dann kommen keine neuen Platzangebote; die Stelle in der Reihenfolge bleibt.',
  resume: 'Wieder aufnehmen',
  withdraw: 'Von der Warteliste nehmen',
  withdrawLead: 'Das beendet das Warten. 14 Tage lang kann der Eintrag wieder geöffnet werden.',
  withdrawReason: 'Grund',
  paused: 'Pausiert. Die Stelle in der Reihenfolge bleibt.',
  resumed: 'Wieder aufgenommen.',
  withdrawn: 'Von der Warteliste genommen.',
  changed: 'Die Änderung ist gespeichert.',
  registered: (reference: string) =>
    `Aufgenommen. Die Nummer ist ${reference}. Wer auf der Warteliste steht, hat noch keinen Platz.`,
};

export const endReasons = {
  'found-work': 'Arbeit gefunden',
  training: 'Ausbildung',
  'moved-away': 'weggezogen',
  illness: 'Krankheit',
  'other-course': 'anderer Kurs',
  'no-longer-wanted': 'möchte nicht mehr',
  'registered-twice': 'doppelt aufgenommen',
};

export const purposes = {
  advise: 'Beratung',
  contact: 'Kontakt aufnehmen',
  correct: 'Angaben berichtigen',
  enrol: 'Anmeldung zum Kurs',
  handover: 'Übergabe',
  notify: 'Gesetzliche Mitteilung',
};

export const personPage = {
  title: (reference: string) => `Name und Kontakt von ${reference}`,
  logged: (purpose: string) => `Dieses Lesen ist festgehalten. Zweck: ${purpose}.`,
  name: 'Name',
  phone: 'Telefon',
  email: 'E-Mail',
  bornOn: 'Geburtsdatum',
  preferredLanguage: 'Sprache',
  back: 'Zurück zur Person',
};
