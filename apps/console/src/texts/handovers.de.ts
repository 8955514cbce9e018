// Who goes from one course to the next.

export const handovers = {
  title: 'Übergaben',
  lead: 'Wer einen Kurs beendet und weitergeht, wird an den nächsten Kursträger übergeben: mit Einverständnis der Person und dem Wort beider Seiten.',
  outgoing: 'Ich gebe ab',
  incoming: 'Ich nehme auf',
  mine: 'Übergaben meiner Personen',
  caption: 'Übergaben',
  reference: 'Nummer',
  from: 'aus dem Kurs',
  to: 'in den Kurs',
  state: 'Stand',
  gap: (days: string) => `Lücke: ${days}`,
  noFollowOn: 'noch kein Anschlusskurs',
  consented: (date: string) => `Einverständnis vom ${date}`,
  noConsent: 'Einverständnis fehlt noch',
  senderSaid: 'abgebender Träger hat bestätigt',
  receiverSaid: 'aufnehmender Träger hat bestätigt',
  none: 'Zurzeit gibt es keine Übergaben.',
  confirm: 'Übergabe bestätigen',
  complete: 'Person hat bei uns begonnen',
  accept: 'Aufnahme bestätigen',
  decline: 'Aufnahme ablehnen',
  give: 'Person ist einverstanden',
  refuse: 'Person ist nicht einverstanden',
  consentTitle: 'Einverständnis',
  consentText:
    'Der abgebende Kursträger darf dem aufnehmenden Kursträger mitteilen, welchen Kurs ich besucht habe und mit welchem Niveau ich weiterlernen kann. Mein Name und mein Kontakt werden weitergegeben, damit der neue Kursträger mich einladen kann. Ich kann das jederzeit widerrufen.',
  done: 'Vermerkt.',
};

export const handoverStates = {
  proposed: 'vorgeschlagen',
  consented: 'einverstanden',
  offered: 'Platz angeboten',
  accepted: 'Platz angenommen',
  completed: 'abgeschlossen',
  declined: 'abgelehnt',
  expired: 'abgelaufen',
  withdrawn: 'zurückgezogen',
  superseded: 'ersetzt',
};
