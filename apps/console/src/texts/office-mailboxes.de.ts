/** Mailboxes of an office that get digests once they have agreed. */
export const officeMailboxes = {
  title: 'Postfächer der Stelle',
  lead: 'Ein gemeinsames Postfach kann dieselben Zusammenfassungen bekommen, ohne Angaben zu einzelnen Personen. Es wird vorher per Mail gefragt; ohne Bestätigung kommt dort nichts an.',
  caption: 'Postfächer, die gefragt wurden',
  none: 'Noch keine.',
  address: 'Mailadresse',
  addressHint: (domains: string) =>
    `Innerhalb von ${domains}. Nach dem Absenden wird das Postfach gefragt; es hat sieben Tage Zeit.`,
  language: 'Sprache',
  state: 'Stand',
  states: { asked: 'gefragt', confirmed: 'bestätigt', ended: 'beendet' },
  until: (moment: string) => `bis ${moment}`,
  askedBy: 'Angefragt von',
  confirmedAt: 'Bestätigt am',
  proof: 'Nachweis',
  proofHint: 'Prüfsumme (SHA-256) des Links aus der Mail, mit dem bestätigt wurde.',
  ask: 'Postfach fragen',
  asked: 'Das Postfach wird per Mail gefragt.',
  end: 'Beenden',
  endAsked: 'Zurücknehmen',
  endHint: 'Dann kommt dort nichts mehr. Soll später wieder etwas kommen, muss das Postfach neu gefragt werden.',
  endNow: 'Ja, beenden',
  ended: 'Beendet.',
  confirm: {
    title: 'Zusammenfassungen an dieses Postfach?',
    lead: (organisation: string, address: string) =>
      `${organisation} möchte Zusammenfassungen von Kursbeginnen an ${address} senden lassen: montags und donnerstags um 07:30 Uhr. Jede Mail hat einen Link zum Ändern und Beenden.`,
    until: (moment: string) =>
      `Bestätigen können Sie bis ${moment}. Tun Sie nichts, kommt nichts, und die Anfrage wird gelöscht.`,
    button: 'Ja, an dieses Postfach senden',
    doneTitle: 'Bestätigt',
    done: 'Die Zusammenfassungen gehen ab jetzt an dieses Postfach. In jeder steht ein Link zum Ändern und Beenden.',
    goneTitle: 'Dieser Link gilt nicht (mehr)',
    gone: 'Er ist unvollständig oder abgelaufen, oder die Anfrage wurde zurückgenommen. Ihre Stelle kann das Postfach noch einmal fragen lassen.',
  },
};
