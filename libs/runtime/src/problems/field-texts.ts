import { registerProblemTexts } from './problem-texts.js';

registerProblemTexts({
  'property.unknown': { de: 'Diese Angabe gibt es hier nicht.', en: 'There is no such property here.' },
  'value.required': { de: 'Diese Angabe fehlt.', en: 'This is missing.' },
  'value.not-text': { de: 'Hier muss Text stehen.', en: 'This must be text.' },
  'value.not-a-number': { de: 'Hier muss eine Zahl stehen.', en: 'This must be a number.' },
  'value.not-an-integer': { de: 'Hier muss eine ganze Zahl stehen.', en: 'This must be a whole number.' },
  'value.not-boolean': { de: 'Hier muss true oder false stehen.', en: 'This must be true or false.' },
  'value.not-a-list': { de: 'Hier muss eine Liste stehen.', en: 'This must be a list.' },
  'value.not-an-object': { de: 'Hier muss ein Objekt stehen.', en: 'This must be an object.' },
  'value.not-in-list': { de: 'Dieser Wert ist nicht vorgesehen.', en: 'This is none of the possible values.' },
  'value.not-an-id': { de: 'Das ist keine Kennung.', en: 'This is not an id.' },
  'value.not-a-date': { de: 'Das ist kein Datum.', en: 'This is not a date.' },
  'value.not-a-mail-address': { de: 'Das ist keine E-Mail-Adresse.', en: 'This is not a mail address.' },
  'value.too-small': { de: 'Dieser Wert ist zu klein.', en: 'This value is too small.' },
  'value.too-large': { de: 'Dieser Wert ist zu groß.', en: 'This value is too large.' },
  'value.too-short': { de: 'Das ist zu kurz.', en: 'This is too short.' },
  'value.too-long': { de: 'Das ist zu lang.', en: 'This is too long.' },
  'value.too-few': { de: 'Das sind zu wenige.', en: 'These are too few.' },
  'value.too-many': { de: 'Das sind zu viele.', en: 'These are too many.' },
  'value.repeated': { de: 'Etwas steht doppelt in der Liste.', en: 'Something is in the list twice.' },
  'value.not-one-line': {
    de: 'Hier steht eine Zeile Text ohne Steuerzeichen.',
    en: 'This is one line of text without control characters.',
  },
  'value.malformed': { de: 'Diese Angabe hat nicht die erwartete Form.', en: 'This does not have the expected form.' },
});
