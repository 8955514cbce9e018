/** What a mailbox of an office that has agreed is told, and what comes before the digest. */
export const mailboxSettings = {
  title: 'Was das Postfach bekommt',
  open: 'Einstellen',
  lead: (address: string) =>
    `Für ${address}. Die Adresse bleibt, denn dieses Postfach hat zugestimmt; alles andere kann Ihre Stelle ändern, wie auch jeder mit dem Link aus den Mails.`,
  digest: 'Zusammenfassung',
  saved: 'Gespeichert.',
  kinds: 'Sofort per Mail',
  kindsHint:
    'Ohne Auswahl wartet alles auf die Zusammenfassung. Was sofort kommt, kommt montags bis freitags zwischen 6 und 20 Uhr, gesammelt, höchstens sechsmal am Tag, und steht in der Zusammenfassung nicht noch einmal.',
  kindNames: {
    offer: 'Ein Platzangebot für eine Ihrer Personen',
    'cancelled-place': 'Absage eines Kurses, in dem eine Ihrer Personen einen Platz hat oder angeboten bekam',
    cancelled: 'Absage jedes Kurses, der in der Zusammenfassung stehen würde',
    'last-places': 'Letzte Plätze in einem solchen Kurs (drei oder weniger)',
  },
  saveKinds: 'Auswahl speichern',
};
