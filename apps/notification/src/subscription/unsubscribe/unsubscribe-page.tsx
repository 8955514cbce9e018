import type { Language } from '@app/runtime';
import { render } from 'preact-render-to-string';
import type { Unsubscribable } from './unsubscribe.command.js';

const texts = {
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
} as const;

const style = `
  :root { color-scheme: light dark; }
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 2rem auto; padding: 0 1rem; }
  button { font: inherit; font-weight: bold; padding: .75rem 1.5rem; min-height: 44px; }`;

/** Asks before it acts: programs that open every link in a mail must change nothing. */
export function unsubscribePage({ address, active }: Unsubscribable, language: Language): string {
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
