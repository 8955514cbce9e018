/** Fristen, die das Gesetz setzt, Aufgaben und Entwürfe für Schreiben. */
export const deadlines = {
  clocks: {
    title: 'Gesetzliche Fristen',
    none: 'Für diese Person läuft keine gesetzliche Frist.',
    paused: 'Der Eintrag pausiert; die Frist läuft weiter.',
    until: (day: string) => `bis ${day}`,
    since: (day: string) => `seit ${day}`,
    stopped: (day: string) => `am ${day}`,
    late: 'nach Ablauf der Frist',
    noSecondTry: 'Eine neue Zulassung ist zurzeit nicht möglich.',
    source: (source: string) => `Grundlage: ${source}`,
  },
  clockCodes: {
    'start-within-six-weeks': 'Integrationskurs beginnt innerhalb von sechs Wochen',
    'start-within-four-weeks': 'Berufssprachkurs beginnt innerhalb von vier Wochen',
    'register-within-three-months': 'Anmeldung zum Berufssprachkurs, bevor die Berechtigung verfällt',
    'entitlement-one-year': 'Berechtigung zum Integrationskurs gilt ein Jahr',
    'start-within-a-year': 'Kursbeginn innerhalb eines Jahres nach der Anmeldung',
    'certificate-six-months': 'Zertifikat zählt sechs Monate für den Berufssprachkurs',
    'travel-subsidy': 'Fahrtkosten vor dem Kursbeginn beantragen',
    'fourteen-day-report': 'Meldung der Anmeldungen alle vierzehn Tage',
  },
  clockStates: {
    running: 'läuft',
    approaching: 'endet bald',
    missed: 'abgelaufen',
    stopped: 'erledigt',
  },
  clockStops: {
    begun: 'Kurs hat begonnen',
    'place-taken': 'Platz bei einem Kursträger',
    'course-began': 'Kurs hat begonnen; ob der Antrag gestellt wurde, ist hier nicht bekannt',
    withdrawn: 'wartet nicht mehr',
  },
  tasks: {
    title: 'Aufgaben und Fristen',
    lead: 'Was zu tun ist, das Dringendste zuerst. Aufgaben, die sich von selbst erledigen, verschwinden.',
    caption: 'Aufgaben',
    none: 'Zurzeit ist nichts zu tun.',
    what: 'Aufgabe',
    due: 'Bis',
    overdue: 'überfällig',
    overdueSince: (day: string) => `überfällig seit ${day}`,
    noDay: 'ohne Frist',
    state: 'Stand',
    finish: 'Erledigt',
    finished: 'Als erledigt vermerkt.',
    everybody: 'für alle in Ihrer Stelle',
    filter: 'Aufgaben auswählen',
    toNotices: 'Entwürfe für Schreiben',
    count: (count: string) => `Offene Aufgaben: ${count}`,
  },
  /** Was zu tun ist, mit der Person, um die es geht; ohne Nummer, wo es um keine einzelne geht. */
  acts: {
    'clock-start-within-six-weeks': (who: string) =>
      `Für ${who} einen früheren Integrationskurs suchen; nach sechs Wochen unterrichten`,
    'clock-start-within-four-weeks': (who: string) =>
      `Für ${who} einen früheren Berufssprachkurs suchen; nach vier Wochen unterrichten`,
    'clock-register-within-three-months': (who: string) =>
      `${who} bei einem Kursträger anmelden, bevor die Berechtigung verfällt`,
    'clock-entitlement-one-year': (who: string) =>
      `${who} anmelden lassen, bevor die Berechtigung zum Integrationskurs abläuft`,
    'clock-start-within-a-year': (who: string) =>
      `Mit ${who} klären, warum noch kein Kurs begonnen hat, bevor das Jahr um ist`,
    'clock-certificate-six-months': (who: string) =>
      `Mit ${who} einen neuen Sprachnachweis planen, bevor das Zertifikat zu alt ist`,
    'clock-travel-subsidy': (who: string) => `${who} fragen, ob Fahrtkosten beantragt werden, bevor der Kurs beginnt`,
    'clock-fourteen-day-report': () => 'Anmeldungen zu Berufssprachkursen dem Bundesamt melden',
    'ask-dormant': (who: string) => `${who} fragen, ob sie oder er noch wartet`,
    twin: (who: string) => `Prüfen, ob ${who} doppelt aufgenommen ist`,
    hardship: (who: string) => `Als zweite Person entscheiden, ob ${who} als Härtefall zuerst kommt`,
  },
  someone: 'eine Person',
  person: (reference: string) => `Frau/Herrn ${reference}`,
  rulePacks: {
    'de.bamf.ik': 'Regeln für Integrationskurse (IntV)',
    'de.bamf.bsk': 'Regeln für Berufssprachkurse (DeuFöV)',
    'de.bamf.eok': 'Regeln für Erstorientierungskurse (BAMF)',
    county: 'Regeln für Kurse des Kreises',
  },
  rulePack: (name: string, since: string) => `${name}, Fassung vom ${since}`,
  taskStates: { open: 'offen', done: 'erledigt', obsolete: 'hat sich erübrigt' },
  notices: {
    title: 'Entwürfe für Schreiben',
    lead: 'Diese Schreiben sieht das Gesetz vor. Kursbrücke verschickt nichts: Sie senden selbst und vermerken, wann und wie.',
    caption: 'Schreiben',
    none: 'Zurzeit liegt kein Entwurf vor.',
    about: 'Worum es geht',
    to: 'An',
    reference: 'Vorgang',
    due: 'Frist',
    state: 'Stand',
    filter: 'Schreiben auswählen',
    toTasks: 'Aufgaben und Fristen',
  },
  notice: {
    title: 'Schreiben',
    draftedOn: 'Entwurf vom',
    law: 'Regelwerk',
    help: 'Worum geht es, und was ist zu tun?',
    legalBasis: 'Grundlage',
    byWhen: 'Bis wann',
    whoSends: 'Wer sendet',
    sender: (organisation: string) =>
      `Sie für ${organisation}. Kursbrücke verschickt nichts von selbst: Prüfen, senden, dann hier vermerken, wann und wie.`,
    toWhom: {
      person: 'Das Schreiben unterrichtet die Person. Es ist ausdrücklich kein Platzangebot.',
      provider: 'Das Schreiben erinnert den Kursträger daran, wen er zu unterrichten hat.',
      bamf: 'Das Schreiben unterrichtet das Bundesamt (BAMF). Es kann auf andere Kursträger hinweisen.',
      'issuing-body': 'Das Schreiben unterrichtet die Stelle, die berechtigt oder verpflichtet hat.',
    },
    laws: {
      'start-within-six-weeks':
        'Der Integrationskurs soll innerhalb von sechs Wochen nach der Anmeldung beginnen. Gelingt das nicht, sind die Person und das Bundesamt zu unterrichten.',
      'start-within-four-weeks':
        'Der Berufssprachkurs muss innerhalb von vier Wochen nach der Anmeldung beginnen. Gelingt das nicht, sind die Person und die zuständigen Stellen zu unterrichten.',
      'register-within-three-months':
        'Die Berechtigung zum Berufssprachkurs verfällt, wenn sich die Person nicht rechtzeitig bei einem Kursträger anmeldet.',
      'entitlement-one-year':
        'Die Berechtigung zum Integrationskurs gilt ein Jahr. Bis dahin muss ein Kursträger die Person angemeldet haben.',
      'start-within-a-year':
        'Der Integrationskurs muss innerhalb eines Jahres nach der Anmeldung beginnen, sonst erlischt das Recht auf Teilnahme, wenn die Person es zu vertreten hat.',
      'certificate-six-months':
        'Ein Sprachzertifikat zählt für die Einstufung in einen Berufssprachkurs nur, wenn es höchstens sechs Monate alt ist.',
      'travel-subsidy':
        'Ein Zuschuss zu den Fahrtkosten muss beantragt sein, bevor der Kursabschnitt beginnt. Ob die Person ihn braucht oder beantragt hat, ist hier nicht bekannt.',
      'fourteen-day-report':
        'Kursträger melden dem Bundesamt alle vierzehn Tage, wie viele Personen zu Berufssprachkursen angemeldet sind, wann diese beginnen und auf welchem Niveau.',
    },
    passed: (day: string) => `Ohne Verzug: Die Frist endete am ${day}.`,
    before: (day: string) => `So früh, dass die Person noch handeln kann: Die Frist endet am ${day}.`,
    reportBy: (day: string) => `Spätestens am ${day}.`,
    sentOn: 'Versandt am',
    channel: 'Weg',
    reason: 'Grund',
    nameGap: '[Name]',
    nameLead:
      'Der Name steht nicht im Entwurf. Er wird für dieses Schreiben eingesetzt; dieser Abruf wird festgehalten.',
    open: 'Namen einsetzen',
    print: 'Zum Drucken nutzen Sie bitte die Druckfunktion des Browsers.',
    letter: 'Text des Schreibens',
    sendTitle: 'Versandt?',
    send: 'Als versandt vermerken',
    sent: 'Als versandt vermerkt.',
    discardTitle: 'Nicht nötig?',
    discard: 'Entwurf verwerfen',
    discarded: 'Der Entwurf ist verworfen.',
  },
  addressees: {
    person: 'die Person',
    provider: 'den Kursträger',
    bamf: 'das Bundesamt (BAMF)',
    'issuing-body': 'die ausstellende Stelle',
  },
  noticeStates: { draft: 'Entwurf', sent: 'versandt', discarded: 'verworfen' },
  channels: {
    letter: 'Brief',
    mail: 'Mail',
    fax: 'Fax',
    phone: 'Telefon',
    portal: 'Fachportal',
    'in-person': 'persönlich',
  },
  discardReasons: {
    'said-otherwise': 'schon anders mitgeteilt',
    'not-needed': 'nicht nötig',
    wrong: 'Angaben stimmen nicht',
    'clock-stopped': 'Frist hat sich erledigt',
  },
};
