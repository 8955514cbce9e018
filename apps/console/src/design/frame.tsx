import { labelOf } from '../texts/texts.js';
import { PostButton } from './forms.js';
import { useGuest } from './guest-context.js';
import { type Link, navigationFor } from './navigation.js';

export function Header() {
  const { texts, me } = useGuest();
  return (
    <header class="top">
      <div class="kern-container top__row">
        <a class="top__brand" href="/">
          {texts.product}
        </a>
        <Account />
      </div>
      {me && <Navigation />}
    </header>
  );
}

function Account() {
  const { texts, me, name } = useGuest();
  return (
    <section class="top__account" aria-label={texts.sections.account}>
      {me && (
        <p class="top__who">
          <strong>{name}</strong>
          <span>
            {me.organisationName}, {me.roles.map((role) => labelOf(texts.roles, role)).join(', ')}
          </span>
        </p>
      )}
      <a class="kern-link" href={switchedLanguage(useGuest().url, texts.language.code)} hreflang={texts.language.code}>
        <span lang={texts.language.code}>{texts.language.switch}</span>
      </a>
      {me ? (
        <PostButton action="/sign-out" label={texts.signOut} kind="tertiary" />
      ) : (
        <a class="kern-link" href="/login">
          {texts.signIn}
        </a>
      )}
    </section>
  );
}

function Navigation() {
  const { texts, me, url } = useGuest();
  const path = url.replace(/\?.*$/, '');
  const { main, more } = navigationFor(me?.roles ?? [], texts);
  const hereInMore = more.find((link) => isHere(path, link));
  return (
    <nav class="kern-container top__nav" aria-label={texts.sections.main}>
      <ul>
        <Doors links={main} path={path} />
        {more.length > 0 && (
          <li>
            <details class="top__more">
              <summary class={hereInMore ? 'is-here' : ''}>
                {hereInMore ? `${texts.nav.more}: ${hereInMore.label}` : texts.nav.more}
              </summary>
              <ul>
                <Doors links={more} path={path} />
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Doors({ links, path }: { links: readonly Link[]; path: string }) {
  return (
    <>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} {...(isHere(path, link) && { 'aria-current': 'page' as const })}>
            {link.label}
          </a>
        </li>
      ))}
    </>
  );
}

function isHere(path: string, { href, also = [] }: Link): boolean {
  const targets = [href.replace(/\?.*$/, ''), ...also];
  return targets.some((target) => path === target || (target !== '/' && path.startsWith(`${target}/`)));
}

export function Footer() {
  const { texts } = useGuest();
  return (
    <footer class="bottom">
      <div class="kern-container">
        <p class="kern-body kern-body--small">{texts.footer}</p>
        <p class="kern-body kern-body--small">
          <a class="kern-link" href="/policy">
            {texts.policies.publicLink}
          </a>
        </p>
      </div>
    </footer>
  );
}

function switchedLanguage(url: string, language: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}lang=${language}`;
}
