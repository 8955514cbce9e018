import { catalogueLanguages, languageFacts } from '@app/catalogue-texts';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Whole } from '../web/answers.js';
import { assets } from '../web/assets.js';
import { inLanguage, listPath } from './addresses.js';
import { type Reader, ReaderContext, useReader } from './reader.js';

interface PublicPage {
  readonly title: string;
  /** The title is what a provider wrote. */
  readonly germanTitle?: boolean;
  readonly body: VNode;
  readonly status?: number;
  /** Structured data for search engines. */
  readonly jsonLd?: object;
  readonly refersTo?: readonly VNode[];
  /** Pages that show no course and errors need not be found. */
  readonly hidden?: boolean;
}

const keptSeconds = 60;

/** A whole public page: no cookie, no script that runs, the same for everybody. */
export function publicPage(reader: Reader, page: PublicPage): Whole {
  const { status = 200 } = page;
  return {
    kind: 'whole',
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': languageFacts(reader.language).tag,
      'cache-control': status === 200 ? `public, max-age=${keptSeconds}` : 'no-store',
    },
    content: `<!doctype html>${renderToString(<PublicDocument reader={reader} page={page} />)}`,
  };
}

/** JSON inside HTML: nothing in it can end the element it stands in. */
export function jsonInHtml(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function PublicDocument({ reader, page }: { reader: Reader; page: PublicPage }) {
  const { texts, language } = reader;
  const { title, germanTitle = false, body, jsonLd, refersTo, hidden = false } = page;
  const { tag, direction } = languageFacts(language);
  return (
    <html lang={tag} dir={direction} data-kern-theme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Kursbrücke`}</title>
        {hidden && <meta name="robots" content="noindex" />}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {[...assets.stylesheets, assets.catalogueStylesheet].map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {!hidden && <Alternates reader={reader} />}
        {refersTo}
        {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInHtml(jsonLd) }} />}
      </head>
      <body class="public">
        <ReaderContext.Provider value={reader}>
          <a class="kern-link skip" href="#content">
            {texts.skip}
          </a>
          <header class="top">
            <div class="kern-container top__row">
              <a class="top__brand" href={listPath(language)} lang="de">
                Kursbrücke
              </a>
              <Languages />
            </div>
          </header>
          <main id="content" class="kern-container" tabIndex={-1}>
            <h1 class="kern-heading-large" {...(germanTitle && { lang: 'de', dir: 'ltr' as const })}>
              {title}
            </h1>
            {body}
          </main>
          <PublicFooter />
        </ReaderContext.Provider>
      </body>
    </html>
  );
}

function Alternates({ reader: { url, consoleUrl } }: { reader: Reader }) {
  const canonical = url.replace(/\?.*$/, '');
  return (
    <>
      <link rel="canonical" href={`${consoleUrl}${canonical}`} />
      {catalogueLanguages.map((language) => (
        <link
          key={language}
          rel="alternate"
          hreflang={languageFacts(language).tag}
          href={`${consoleUrl}${inLanguage(canonical, language)}`}
        />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${consoleUrl}${inLanguage(canonical, 'de')}`} />
    </>
  );
}

/** Every language by its own name; the filter stays. */
function Languages() {
  const { texts, language: current, url } = useReader();
  return (
    <nav class="languages" aria-label={texts.chooseLanguage}>
      <ul>
        {catalogueLanguages.map((language) => {
          const { tag, name, direction } = languageFacts(language);
          const here = language === current;
          return (
            <li key={language}>
              <a
                href={inLanguage(url, language)}
                lang={tag}
                hreflang={tag}
                dir={direction}
                {...(here && { 'aria-current': 'true' as const })}
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function PublicFooter() {
  const { texts } = useReader();
  return (
    <footer class="bottom">
      <div class="kern-container">
        <p class="kern-body kern-body--small">{texts.privacy}</p>
        <p class="kern-body kern-body--small actions">
          <a class="kern-link" href="/policy" hreflang="de">
            {texts.rules}
          </a>
          <a class="kern-link" href="/" hreflang="de">
            {texts.staff}
          </a>
        </p>
      </div>
    </footer>
  );
}
