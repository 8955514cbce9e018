/** A column of the template: its heading, an example, and what may stand in it. */
export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly needed: boolean;
  readonly example: string;
  readonly help: string;
  /** Other headings under which it is found. */
  readonly alias?: readonly string[];
}

/** The columns of the template in their order. The example is a course start that would be taken over. */
export const columns = [
  column(
    'externalId',
    'Kursnummer',
    true,
    'BEISPIEL-1',
    'Ihre eigene Nummer; jede nur einmal. Zeilen, deren Nummer mit BEISPIEL beginnt, werden nicht eingelesen.',
    ['Nummer', 'Kurs-Nr.', 'Kursnr'],
  ),
  column('title', 'Titel', true, 'Allgemeiner Integrationskurs A1.1', 'Wie der Kurs heißt.', [
    'Kurstitel',
    'Bezeichnung',
  ]),
  column(
    'courseType',
    'Kursart',
    false,
    'Integrationskurs',
    'Integrationskurs, Alphabetisierungskurs, Zweitschriftlernerkurs, Intensivkurs, Berufssprachkurs, Erstorientierungskurs, Landkreiskurs oder Ehrenamtskurs. Leer: aus dem Titel, wenn er eindeutig ist.',
  ),
  column(
    'level',
    'Niveau',
    false,
    'A1.1',
    'Womit der Kurs beginnt: A1.1 bis C2, Basiskurs 1 bis Spezialkurs 3 (Alphabetisierung) oder Orientierungskurs. Leer: aus dem Titel, wenn er eindeutig ist; sonst fragen wir nach.',
  ),
  column('startsOn', 'Beginn', true, '11.01.2027', 'Erster Tag, TT.MM.JJJJ.', ['Startdatum', 'Beginndatum']),
  column('endsOn', 'Ende', true, '12.02.2027', 'Letzter Tag, TT.MM.JJJJ.', ['Enddatum']),
  column(
    'weekdays',
    'Wochentage',
    false,
    'Mo, Di, Mi, Do, Fr',
    'Tage jeder Woche, an denen Unterricht ist. Feiertage fallen heraus. Statt dessen: die Spalte Termine.',
  ),
  column('from', 'Uhrzeit von', false, '09:00', 'Beginn an diesen Tagen, SS:MM.', ['von']),
  column('to', 'Uhrzeit bis', false, '12:15', 'Ende an diesen Tagen, SS:MM.', ['bis']),
  column(
    'sessions',
    'Termine',
    false,
    '',
    'Einzelne Termine, mit Strichpunkt oder neuer Zeile getrennt: 11.01.2027 09:00-12:15; 12.01.2027 09:00-12:15. Gilt statt der Wochentage.',
  ),
  column('max', 'Höchstzahl', true, '20', 'Wie viele teilnehmen können.', ['Max. Teilnehmer', 'Plätze']),
  column('min', 'Mindestzahl', false, '10', 'Ab wie vielen der Kurs stattfindet.', ['Min. Teilnehmer']),
  column(
    'registered',
    'Angemeldet',
    false,
    '12',
    'Wie viele Plätze schon vergeben sind; „belegt“, wenn alle es sind.',
    ['Anmeldungen'],
  ),
  column('deadline', 'Anmeldeschluss', false, '', 'Letzter Tag für Anmeldungen, TT.MM.JJJJ.'),
  column('format', 'Form', false, 'Präsenz', 'Präsenz, online oder gemischt.', ['Unterrichtsform']),
  column('venue', 'Gebäude', false, 'Haus der Sprachen', 'Wie das Haus heißt.', ['Kursort']),
  column('street', 'Straße', false, 'Beispielstr. 1', 'Straße und Hausnummer.', ['Strasse']),
  column('postalCode', 'PLZ', false, '44787', 'Fünf Ziffern.', ['Postleitzahl']),
  column('place', 'Ort', true, 'Bochum', 'Die Gemeinde.', ['Stadt', 'Gemeinde']),
  column('accessible', 'Barrierefrei', false, 'ja', 'ja oder nein.'),
  column('childcare', 'Kinderbetreuung', false, 'nein', 'ja oder nein.'),
  column('price', 'Preis', false, '229,00', 'In Euro; leer, wenn nichts bekannt ist.', ['Entgelt', 'Gebühr']),
  column('priceNote', 'Preis-Hinweis', false, '', 'Zum Beispiel: ermäßigt 115 Euro.'),
  column('cancelled', 'Fällt aus', false, '', 'ja, wenn der Kurs nicht stattfindet.', ['Ausfall']),
] as const;

export type ColumnKey = (typeof columns)[number]['key'];

function column<Key extends string>(
  key: Key,
  heading: string,
  needed: boolean,
  example: string,
  help: string,
  alias: readonly string[] = [],
): Column & { readonly key: Key } {
  return { key, heading, needed, example, help, alias };
}

/** Which column a heading names, however it is written; undefined for one we do not know. */
export function columnNamed(heading: string): ColumnKey | undefined {
  const wanted = plain(heading);
  return columns.find(({ heading: own, alias }) => [own, ...(alias ?? [])].some((name) => plain(name) === wanted))?.key;
}

/** However its umlauts are written, and without what stands in brackets: 'Hoechstzahl', 'HÖCHSTZAHL (nötig)'. */
function plain(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[([][^)\]]*[)\]]\s*$/, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replace(/[^a-z0-9]/g, '');
}
