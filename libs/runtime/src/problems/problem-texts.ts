/** What a person reads about a problem or a wrong value, by code. German first. */
export interface ProblemText {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof ProblemText;

const catalogue = new Map<string, ProblemText>();

/** A service adds the texts of its own codes. */
export function registerProblemTexts(texts: Readonly<Record<string, ProblemText>>): void {
  for (const [code, text] of Object.entries(texts)) catalogue.set(code, text);
}

/** The text for a code; undefined when nobody wrote one. */
export function problemText(code: string, language: Language): string | undefined {
  return catalogue.get(code)?.[language];
}

/** The title of an answer that has no text of its own. */
export function titleOfStatus(status: number, language: Language): string {
  return (byStatus[status] ?? (status < 500 ? byStatus[400] : byStatus[500]) ?? { de: '', en: '' })[language];
}

const byStatus: Readonly<Record<number, ProblemText>> = {
  400: { de: 'Die Anfrage ist fehlerhaft.', en: 'The request is malformed.' },
  401: { de: 'Bitte melden Sie sich an.', en: 'Please sign in.' },
  403: { de: 'Dazu sind Sie nicht berechtigt.', en: 'You may not do this.' },
  404: { de: 'Hier ist nichts für Sie.', en: 'There is nothing here for you.' },
  405: { de: 'Das geht an dieser Stelle nicht.', en: 'This cannot be done here.' },
  409: { de: 'Das passt nicht mehr zum jetzigen Stand.', en: 'This no longer fits the present state.' },
  412: { de: 'Inzwischen hat sich etwas geändert.', en: 'Something has changed in the meantime.' },
  413: { de: 'Das ist zu groß.', en: 'This is too large.' },
  415: { de: 'Dieses Format wird nicht angenommen.', en: 'This format is not accepted.' },
  422: { de: 'Ein Wert kann so nicht angenommen werden.', en: 'A value cannot be accepted.' },
  428: { de: 'Bitte geben Sie den Stand an, den Sie ändern.', en: 'Please name the version you are changing.' },
  429: { de: 'Zu viele Anfragen in kurzer Zeit.', en: 'Too many requests in a short time.' },
  500: { de: 'Etwas ist schiefgegangen.', en: 'Something went wrong.' },
  503: { de: 'Der Dienst ist gerade nicht verfügbar.', en: 'The service is not available at the moment.' },
};
