import type { Language } from '@app/runtime';
import { render } from 'preact-render-to-string';
import type { Unsubscribable } from './unsubscribe.command.js';

type Words = Readonly<Record<'title' | 'question' | 'button' | 'done' | 'again', string>>;
export type UnsubscribeTexts = Readonly<Record<Language, Words>>;

const digestTexts: UnsubscribeTexts = {
  de: {
    title: 'Zusammenfassung abbestellen',
    question: 'Keine Zusammenfassungen mehr an diese Adresse senden:',
    button: 'Abbestellen',
    done: 'Abbestellt. An diese Adresse geht keine Zusammenfassung mehr:',
    again: 'In Kursbrücke können Sie sie jederzeit wieder bestellen.',
  },
  en: {
    title: 'Unsubscribe from the digest',
    question: 'Send no more digests to this address:',
    button: 'Unsubscribe',
    done: 'Unsubscribed. No more digests go to this address:',
    again: 'You can order them again in Kursbrücke at any time.',
  },
};

/** Of mails that did not wait for the digest. */
export const immediateTexts: UnsubscribeTexts = {
  de: {
    title: 'Eilige Meldungen abbestellen',
    question: 'Nichts mehr vor der Zusammenfassung an diese Adresse senden:',
    button: 'Nur noch in der Zusammenfassung',
    done: 'Abbestellt. An diese Adresse geht nur noch die Zusammenfassung:',
    again: 'In Kursbrücke können Sie eilige Meldungen jederzeit wieder bestellen.',
  },
  en: {
    title: 'Stop urgent news',
    question: 'Send nothing before the digest to this address any more:',
    button: 'Only in the digest',
    done: 'Stopped. Only the digest goes to this address:',
    again: 'You can order urgent news again in Kursbrücke at any time.',
  },
};

const style = `
  :root { color-scheme: light dark; }
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 2rem auto; padding: 0 1rem; }
  button { font: inherit; font-weight: bold; padding: .75rem 1.5rem; min-height: 44px; }`;

/** Asks before it acts: programs that open every link in a mail must change nothing. */
export function unsubscribePage(
  { address, active }: Unsubscribable,
  language: Language,
  texts: UnsubscribeTexts = digestTexts,
): string {
  const say = texts[language];
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${say.title} – Kursbrücke`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          <h1>{say.title}</h1>
          <p>
            {active ? say.question : say.done} <strong>{address}</strong>
          </p>
          {active ? (
            <form method="post">
              <button type="submit">{say.button}</button>
            </form>
          ) : (
            <p>{say.again}</p>
          )}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${render(page)}`;
}
