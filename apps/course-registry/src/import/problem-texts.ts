import type { ProblemText } from '@app/runtime';

/** What keeps a whole file from being read. What is wrong with a single record is said with the record, in German. */
export const fileTexts: Readonly<Record<string, ProblemText>> = {
  'file.empty': { de: 'Die Datei ist leer.', en: 'The file is empty.' },
  'file.encoding-wrong': {
    de: 'Die Datei ist anders kodiert, als sie sagt. Bitte als UTF-8 speichern.',
    en: 'The file is encoded otherwise than it says. Please save it as UTF-8.',
  },
  'file.encoding-unknown': {
    de: 'Diese Kodierung wird nicht gelesen. Bitte als UTF-8 speichern.',
    en: 'This encoding is not read. Please save the file as UTF-8.',
  },
  'file.unsupported-type': {
    de: 'So eine Datei lesen wir nicht. Bitte als XML, JSON, CSV oder XLSX speichern.',
    en: 'We do not read files of this kind. Please save it as XML, JSON, CSV or XLSX.',
  },
  'import.another-format': {
    de: 'Die Datei hat ein anderes Format als das gewählte. Ohne Angabe erkennen wir es selbst.',
    en: 'The file has another format than the chosen one. Left out, it is recognised.',
  },
  'json.malformed': { de: 'Die Datei ist kein gültiges JSON.', en: 'The file is no valid JSON.' },
  'json.record-too-large': { de: 'Ein Datensatz der Datei ist zu groß.', en: 'A record of the file is too large.' },
  'open-vhs.not-an-export': { de: 'Das ist keine Datei von open-vhs.', en: 'This is no file of open-vhs.' },
  'csv.malformed': { de: 'Die Tabelle ist kein gültiges CSV.', en: 'The table is no valid CSV.' },
  'table.headings-missing': {
    de: 'Der Tabelle fehlen Spalten. Bitte nehmen Sie die Vorlage.',
    en: 'The table lacks columns. Please take the template.',
  },
  'table.heading-twice': { de: 'Zwei Spalten der Tabelle meinen dasselbe.', en: 'Two columns mean the same.' },
  'xlsx.malformed': { de: 'Die Arbeitsmappe lässt sich nicht öffnen.', en: 'The workbook cannot be opened.' },
  'xlsx.no-workbook': { de: 'Die Datei ist keine Arbeitsmappe.', en: 'The file is no workbook.' },
  'xlsx.no-sheet': { de: 'Die Arbeitsmappe hat kein Blatt.', en: 'The workbook has no sheet.' },
  'xlsx.too-large': { de: 'Die Arbeitsmappe ist zu groß.', en: 'The workbook is too large.' },
  'xml.malformed': { de: 'Die Datei ist kein gültiges XML.', en: 'The file is no valid XML.' },
  'xml.doctype': {
    de: 'Die Datei erklärt eigene Zeichen (DOCTYPE); so etwas wird nicht gelesen.',
    en: 'The file declares a DOCTYPE; such files are not read.',
  },
  'xml.too-deep': { de: 'Die Datei ist zu tief verschachtelt.', en: 'The file is nested too deeply.' },
  'xml.record-too-large': { de: 'Ein Datensatz der Datei ist zu groß.', en: 'A record of the file is too large.' },
};

/** @param bytes the most that a file may have */
export function tooLargeText(bytes: number): Readonly<Record<string, ProblemText>> {
  const megabytes = Math.floor(bytes / 1_048_576);
  return {
    'file.too-large': {
      de: `Die Datei ist zu groß: Höchstens ${megabytes} MB werden angenommen.`,
      en: `The file is too large: at most ${megabytes} MB are accepted.`,
    },
  };
}
