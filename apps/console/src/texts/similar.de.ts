const courseStarts = (count: number) => (count === 1 ? 'ein Kursbeginn' : `${count} Kursbeginne`);

/** Who else offers the like of what is being planned, and who waits for it. */
export const similar = {
  check: 'Prüfen, wer Ähnliches anbietet',
  title: 'Wer Ähnliches anbietet',
  nothingSaved: 'Noch ist nichts gespeichert. Ihre Eingaben stehen weiter im Formular.',
  missing: (fields: string) => `Zum Vergleichen fehlt noch: ${fields}.`,
  unavailable: 'Das lässt sich gerade nicht prüfen. Bitte versuchen Sie es später noch einmal.',
  around: (km: number, place: string) => `in bis zu ${km} km um ${place}`,
  online: 'online',
  nobody: (what: string, where: string) => `In derselben Zeit bietet sonst niemand ${what} ${where} an.`,
  others: (count: number, what: string, where: string) =>
    `In derselben Zeit bieten andere ${what} ${where} an: ${courseStarts(count)}.`,
  closest: (shown: number) => `Gezeigt werden die ${shown} nächsten.`,
  away: (km: string) => `${km} km entfernt`,
  entryUntil: (day: string) => `Einstieg bis ${day}`,
  counted: (moment: string) => `Plätze: Stand ${moment}`,
  demandTitle: 'Wer darauf wartet',
  waiting: (people: number, county: string, what: string) =>
    `Im Gebiet ${county} warten rund ${people} Menschen auf ${what}.`,
  few: (least: number, county: string, what: string) =>
    `Im Gebiet ${county} warten weniger als ${least} Menschen auf ${what}, vielleicht niemand.`,
  rounded: (step: number) => `Für das ganze Gebiet, auf ${step} gerundet.`,
  demandUnavailable: 'Wie viele warten, lässt sich gerade nicht sagen.',
};
