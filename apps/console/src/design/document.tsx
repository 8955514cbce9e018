import { renderToString } from 'preact-render-to-string';
import type { Guest } from '../session/visit.js';
import type { PageAnswer } from '../web/answers.js';
import { assets } from '../web/assets.js';
import { Footer, Header } from './frame.js';
import { GuestContext } from './guest-context.js';
import { Notice } from './notice.js';

/** A whole HTML document. Texts are escaped by the renderer; nothing in it runs inline. */
export function document(guest: Guest, answer: PageAnswer): string {
  return `<!doctype html>${renderToString(<Document guest={guest} answer={answer} />)}`;
}

function Document({ guest, answer: { title, body, refreshSeconds } }: { guest: Guest; answer: PageAnswer }) {
  const { texts, language, flash } = guest;
  return (
    <html lang={language} data-kern-theme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === texts.product ? title : `${title} – ${texts.product}`}</title>
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {assets.stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <script type="module" src={assets.script} />
        {refreshSeconds !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
      </head>
      <body>
        <GuestContext.Provider value={guest}>
          <a class="kern-link skip" href="#content">
            {texts.skip}
          </a>
          <Header />
          <main id="content" class="kern-container" tabIndex={-1}>
            {flash && <Notice kind={flash.kind} title={flash.text} live />}
            <h1 class="kern-heading-large">{title}</h1>
            {body}
          </main>
          <Footer />
        </GuestContext.Provider>
      </body>
    </html>
  );
}
