/** Whether the mails of the system leave, for coordination and county administration. */
export const mailStatus = {
  title: 'Mailversand',
  tile: { title: 'Mailversand', text: 'Ob die Mails des Systems hinausgehen, und was sie aufhält.' },
  lead: 'Hier sehen Sie, ob die Mails des Systems hinausgehen. Wer welche Mail bekommen hat, sieht nur der Datenschutz.',
  leaves: 'Mails gehen hinaus.',
  held: 'Alle Mails sind angehalten.',
  heldBecause: {
    operator: 'Der Betrieb hat den Versand angehalten.',
    restored:
      'Die Datenbank wurde aus einer Sicherung geholt. Damit niemand eine Mail zweimal bekommt, sieht erst der Betrieb nach.',
  },
  whoReleases: 'Frei gibt sie der Betrieb des Systems. Bis dahin geht nichts verloren.',
  troubled: 'Der Mailserver nimmt gerade nichts an.',
  byItself:
    'Das System versucht es von selbst wieder. Es geht nichts verloren. Dauert es an, rufen Sie den Betrieb an.',
  since: (when: string) => `seit ${when}`,
  waiting: 'Mails, die warten',
  oldest: 'Die älteste wartet seit',
  asOf: 'Stand',
  servers: 'Mailserver, die nichts annehmen',
  server: 'Mailserver',
  why: 'Warum',
  answered: (code: string) => `Er hat mit ${code} geantwortet.`,
  silent: 'Er ist nicht zu erreichen.',
  pausedUntil: 'In Ruhe gelassen bis',
  withNextMail: 'wird mit der nächsten Mail versucht',
  often: 'Wie oft',
  times: (count: number) => (count === 1 ? 'einmal' : `${count}-mal hintereinander`),
  lately: 'Mails der letzten 14 Tage',
  state: 'Was daraus wurde',
  mails: 'Mails',
  none: 'In den letzten 14 Tagen gab es keine Mail.',
};
