/** Before the begin of a course is reported, and what a changed last day does not do. */
export const courseBegin = {
  title: 'Kurs hat begonnen',
  lead: 'Das lässt sich nicht zurücknehmen. Danach kann der Kurs nicht mehr verschoben oder abgesagt werden, und Sie melden, wer gekommen ist.',
  early: (day: string) =>
    `Angekündigt ist der Kurs erst für ${day}. Hat er wirklich schon begonnen? Sonst verschieben oder ändern Sie ihn bitte.`,
  entryUntil: (day: string) => `Wer später einsteigt, kann das bis ${day}.`,
  submit: 'Ja, der Kurs hat begonnen',
  noSessionsAdded: (day: string) =>
    `Die Änderung ist gespeichert. Der letzte Tag ist jetzt ${day}, Termine sind dadurch keine hinzugekommen: Geben Sie unter „Ändern“ die Zeiten an, wenn es bis dahin Unterricht gibt.`,
};
