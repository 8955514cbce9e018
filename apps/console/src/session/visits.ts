import type { MeView } from '@app/contracts';
import { languageOf } from '@app/runtime';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Services } from '../services/services.js';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import { type Language, textsIn } from '../texts/texts.js';
import { csrfOf } from './csrf.js';
import { Issuer } from './issuer.js';
import { sessionOf, type Tokens, takeFlash, tokensOf } from './session.js';
import type { Guest, Visit } from './visit.js';

const renewBeforeMilliseconds = 30_000;
const believedMilliseconds = 60_000;
const languageCookie = 'kb_language';

/** Makes of a request what pages need to know of it. */
@Injectable()
export class Visits {
  constructor(
    private readonly issuer: Issuer,
    @Inject(consoleSettings) private readonly settings: ConsoleSettings,
  ) {}

  guest(request: FastifyRequest, reply: FastifyReply): Guest {
    const session = sessionOf(request);
    const language = chosenLanguage(request, reply);
    const { mailboxUrl } = this.settings;
    return {
      language,
      texts: textsIn(language),
      url: withoutLanguage(request.url),
      csrf: csrfOf(request),
      flash: request.method === 'GET' ? takeFlash(request) : undefined,
      me: session.get('me'),
      name: session.get('name'),
      mailboxUrl,
    };
  }

  /** Undefined when nobody is signed in, or no longer. */
  async open(request: FastifyRequest, guest: Guest): Promise<Visit | undefined> {
    const tokens = await this.#goodTokens(request);
    if (!tokens) return undefined;
    const { accessToken } = tokens;
    const services = new Services(this.settings, {
      accessToken,
      language: guest.language,
      traceparent: request.traceparent,
    });
    return { ...guest, services, me: await this.#me(request, services) };
  }

  async #goodTokens(request: FastifyRequest): Promise<Tokens | undefined> {
    const held = tokensOf(request).get('held');
    if (!held || held.expiresAt - renewBeforeMilliseconds > Date.now()) return held;
    const renewed = await this.issuer.renew(held);
    tokensOf(request).set('held', renewed);
    return renewed;
  }

  async #me(request: FastifyRequest, services: Services): Promise<MeView> {
    const session = sessionOf(request);
    const known = session.get('me');
    if (known && Date.now() - (session.get('meAt') ?? 0) < believedMilliseconds) return known;
    const me = await services.me();
    session.set('me', me);
    session.set('meAt', Date.now());
    return me;
  }
}

function chosenLanguage(request: FastifyRequest, reply: FastifyReply): Language {
  const { lang } = request.query as { lang?: unknown };
  if (lang === 'de' || lang === 'en') {
    reply.setCookie(languageCookie, lang, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 31_536_000 });
    return lang;
  }
  const kept = request.cookies[languageCookie];
  return kept === 'de' || kept === 'en' ? kept : languageOf(request.headers['accept-language']);
}

function withoutLanguage(url: string): string {
  return url.replace(/([?&])lang=\w*(&|$)/, (_, before: string, after: string) => (after ? before : ''));
}
