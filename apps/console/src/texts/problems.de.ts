/** What a service refused, or could not do. */
export const problems = {
  notFound: {
    title: 'Hier ist nichts für Sie',
    lead: 'Diese Seite gibt es nicht, oder sie gehört zu einer anderen Stelle.',
  },
  notYours: {
    title: 'Das gehört zu einer anderen Aufgabe',
    lead: 'Mit Ihrer Aufgabe können Sie diese Seite nicht benutzen.',
  },
  badRequest: {
    title: 'Die Anfrage ist unverständlich',
    lead: 'Bitte gehen Sie einen Schritt zurück und versuchen Sie es noch einmal.',
  },
  broken: {
    title: 'Etwas ist schiefgegangen',
    lead: 'Der Fehler wurde vermerkt. Ihre Eingabe wurde möglicherweise nicht gespeichert; bitte prüfen Sie das, bevor Sie sie wiederholen.',
  },
  serviceAway: {
    title: 'Ein Teil ist gerade nicht erreichbar',
    lead: 'Alles andere können Sie weiter benutzen. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  },
  issuerAway: {
    title: 'Die Anmeldung ist gerade nicht erreichbar',
    lead: 'Der Anmeldedienst antwortet nicht. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  },
  unknownMember: {
    title: 'Sie sind hier noch nicht eingetragen',
    lead: 'Die Anmeldung hat geklappt, aber keine Stelle hat Sie als Mitglied eingetragen. Bitte wenden Sie sich an die Verwaltung des Systems.',
  },
  tokenRefused: {
    title: 'Ihre Anmeldung wird nicht anerkannt',
    lead: 'Bitte melden Sie sich ab und wieder an. Bleibt es dabei, wenden Sie sich an die Verwaltung des Systems.',
  },
  foreignForm: {
    title: 'Dieses Formular ist abgelaufen',
    lead: 'Es wurde nichts geändert. Bitte laden Sie die Seite neu und senden Sie das Formular noch einmal ab.',
  },
  refused: { title: 'Das geht so nicht', lead: 'Es wurde nichts geändert.' },
  part: (name: string) => `Nicht erreichbar: ${name}.`,
  home: 'Zur Startseite',
  again: 'Noch einmal versuchen',
  services: {
    'course-registry': 'Kursbeginne und Importe',
    'waiting-list': 'Warteliste, Platzangebote und Übergaben',
    notification: 'Zusammenfassung per Mail',
  },
};
