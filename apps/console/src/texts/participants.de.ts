// Who takes part, and how a course ends for them.

export const endCourse = {
  title: 'Kurs beenden',
  lead: 'Für jede Person ein Ergebnis. Wer weitergeht, bleibt mit dem nächsten Niveau auf der Warteliste und wird für die Übergabe vorgemerkt.',
  caption: 'Ergebnis je teilnehmender Person',
  person: 'Person',
  result: 'Ergebnis',
  goesOn: 'geht weiter',
  stops: 'geht nicht weiter',
  nextLevel: 'Nächstes Niveau',
  usual: 'das nächste der Reihe',
  nobody: 'Für niemanden steht ein Ergebnis aus. Sie können den Kurs gleich beenden.',
  unreported: (people: string) => `Bei ${people} ist noch nicht gemeldet, ob sie begonnen haben.`,
  report: 'Ergebnisse melden',
  outstanding: (people: string) => `Der Kurs ist beendet, aber für ${people} fehlt noch das Ergebnis.`,
  missing: 'Bitte für jede Person angeben, ob sie weitergeht.',
  submit: 'Ergebnisse melden und Kurs beenden',
  endedEarly:
    'Noch ein Schritt: Der Kurs ist jetzt beendet, die Ergebnisse sind noch nicht gemeldet. Ihre Angaben stehen noch da; bitte senden Sie sie gleich noch einmal ab.',
  partly: (reported: number, of: number) =>
    `${reported} von ${of} Ergebnissen sind gemeldet; der Kurs ist noch nicht beendet. Bitte senden Sie das Formular noch einmal ab.`,
};

export const participants = {
  title: 'Teilnehmende und Platzangebote',
  lead: 'Personen erscheinen mit ihrer Nummer. Namen sehen Sie einzeln und mit Grund, sobald ein Platz angenommen ist.',
  enrolments: 'Angenommene Plätze',
  enrolmentsCaption: 'Wer einen Platz angenommen hat',
  offers: 'Offene Platzangebote',
  offersCaption: 'Platzangebote zu diesem Kurs',
  reference: 'Nummer',
  state: 'Stand',
  since: 'seit',
  until: 'Antwort bis',
  actions: 'Melden',
  confirm: 'hat begonnen',
  noShow: 'nicht erschienen',
  dropOut: 'Abbruch melden',
  dropOutReason: 'Grund des Abbruchs',
  nobody: 'Noch hat niemand einen Platz angenommen.',
  noOffers: 'Zurzeit ist niemandem ein Platz angeboten.',
  confirmed: 'Gemeldet: hat begonnen.',
  noShowDone: 'Gemeldet: nicht erschienen. Der Platz ist wieder frei.',
  dropOutDone: 'Der Abbruch ist gemeldet.',
  person: 'Name und Kontakt anzeigen',
  of: (reference: string) => `für ${reference}`,
};

export const enrolmentStates = {
  expected: 'wird erwartet',
  confirmed: 'hat begonnen',
  'no-show': 'nicht erschienen',
  'dropped-out': 'abgebrochen',
  completed: 'abgeschlossen',
  withdrawn: 'zurückgezogen',
};

export const dropOutReasons = {
  job: 'Arbeit',
  training: 'Ausbildung',
  move: 'Umzug',
  illness: 'Krankheit',
  childcare: 'Kinderbetreuung',
  unknown: 'unbekannt',
};
