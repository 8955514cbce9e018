/** What does not wait for the digest: urgent mails, calendar entries, and addresses for programs of one's own. */
export const immediate = {
  title: 'Eilige Meldungen, Kalender und Feed',
  open: 'Eilige Meldungen, Kalender und Feed',
  lead: 'Manches kann nicht bis zur nächsten Zusammenfassung warten. Es kommt montags bis freitags zwischen 6 und 20 Uhr, nicht an Feiertagen, gesammelt und höchstens sechsmal am Tag. Was abends, nachts oder am Wochenende geschieht, kommt am nächsten Arbeitstag ab 6 Uhr, oder mit der Zusammenfassung, wenn die eher kommt. Nichts kommt doppelt.',
  nothingUrgent:
    'Kursträger lesen in der Zusammenfassung, was andere in der Nähe neu ankündigen, und was ihre eigenen Kurse betrifft. Davon ist nichts so eilig, dass es vorher käme.',
  none: 'Bestellen Sie zuerst die Zusammenfassung; dann können Sie hier wählen.',
  kinds: 'Sofort per Mail',
  kindsHint: 'Ohne Auswahl wartet alles auf die Zusammenfassung.',
  kindNames: {
    offer: 'Ein Platzangebot für eine meiner Personen',
    'cancelled-place': 'Absage eines Kurses, in dem eine meiner Personen einen Platz hat oder angeboten bekam',
    cancelled: 'Absage jedes Kurses, von dem ich lese',
    'last-places': 'Letzte Plätze in einem Kurs, von dem ich lese (drei oder weniger)',
  },
  onFreeDays: 'Eilige Mails auch samstags, sonntags und an Feiertagen senden',
  invitations: 'Angenommene Plätze als Termin per Mail senden',
  save: 'Speichern',
  saved: 'Gespeichert.',
  links: 'Für Ihre eigenen Programme',
  linksLead:
    'Diese Adressen liest jedes Programm ohne Anmeldung. Geben Sie sie niemandem weiter. Im Feed stehen nur Kursbeginne.',
  calendarHint: 'Im Kalender stehen Vorgangsnummern statt Namen.',
  calendar: 'Kalender mit den angenommenen Plätzen Ihrer Personen (iCalendar)',
  feed: 'Kursbeginne als Feed (Atom)',
  renew: 'Alle Adressen erneuern',
  renewHint:
    'Nach dem Erneuern öffnen die bisherigen Adressen nichts mehr, auch nicht die Links zum Ändern und Abbestellen in Mails, die Sie schon haben.',
  renewed: 'Die Adressen sind neu. Die bisherigen öffnen nichts mehr.',
};
