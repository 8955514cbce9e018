/** What a mailbox of an office that has agreed is told, and what comes before the digest. */
export const mailboxSettings = {
  title: 'Was das Postfach bekommt',
  open: 'Einstellungen',
  lead: (address: string) =>
    `Für ${address}. Die Adresse bleibt, denn dieses Postfach hat zugestimmt; alles andere kann Ihre Stelle ändern, wie auch jeder mit dem Link aus den Mails.`,
  digest: 'Zusammenfassung',
  saved: 'Gespeichert.',
  kinds: 'Sofort per Mail',
  kindsHint:
    'Ohne Auswahl wartet alles auf die Zusammenfassung. Was sofort kommt, kommt montags bis freitags zwischen 6 und 20 Uhr, nicht an Feiertagen, gesammelt und höchstens sechsmal am Tag. Was abends, nachts oder am Wochenende geschieht, kommt am nächsten Arbeitstag ab 6 Uhr, oder mit der Zusammenfassung, wenn die eher kommt. Nichts kommt doppelt.',
  kindNames: {
    offer: 'Ein Platzangebot für eine Ihrer Personen',
    'cancelled-place': 'Absage eines Kurses, in dem eine Ihrer Personen einen Platz hat oder angeboten bekam',
    cancelled: 'Absage jedes Kurses, der in der Zusammenfassung stehen würde',
    'last-places': 'Letzte Plätze in einem solchen Kurs (drei oder weniger)',
  },
  saveKinds: 'Auswahl speichern',
};
