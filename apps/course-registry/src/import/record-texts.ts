import type { ProblemText } from '@app/runtime';

/** What keeps a single record from being written, though every rule for course starts lets it through. */
export const recordTexts: Readonly<Record<string, ProblemText>> = {
  'record.unstorable-character': {
    de: 'Hier steht ein Zeichen, das sich nicht speichern lässt (ein Nullzeichen oder ein halbes Zeichen). Bitte tippen Sie den Text im Kursprogramm neu.',
    en: 'There is a character here that cannot be stored (a null character or half of one). Please type the text anew in your course software.',
  },
  'record.number-too-long': {
    de: 'Die Kursnummer ist zu lang, um gespeichert zu werden.',
    en: 'The number of the course is too long to be stored.',
  },
  'record.not-storable': {
    de: 'Dieser Kurs ließ sich nicht speichern; alle anderen der Datei sind davon nicht betroffen. Bitte prüfen Sie ihn im Kursprogramm. Bleibt es dabei, hilft der Betrieb: Die Ursache steht im Protokoll.',
    en: 'This course could not be stored; the others of the file are not affected. Please check it in your course software. Should it stay like this, the operator helps: the cause is in the log.',
  },
};
