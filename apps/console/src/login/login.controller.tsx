import { Controller, Get, Logger, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Notice } from '../design/notice.js';
import { Issuer, IssuerUnreachable } from '../session/issuer.js';
import { sessionOf, tokensOf } from '../session/session.js';
import { OpenToGuests } from '../session/visit.guard.js';
import type { VisitedRequest } from '../session/visit.js';
import { type Answer, page, seeOther } from '../web/answers.js';
import { ownPath } from './own-path.js';

/** Signing in at the issuer, coming back, and signing out of both. */
@Controller()
@OpenToGuests()
export class LoginController {
  readonly #log = new Logger('login');

  constructor(private readonly issuer: Issuer) {}

  @Get('login')
  async begin(@Req() request: FastifyRequest, @Query('returnTo') returnTo?: unknown): Promise<Answer> {
    const { attempt, url } = await this.issuer.beginSignIn(ownPath(returnTo));
    sessionOf(request).set('attempt', attempt);
    return seeOther(url);
  }

  @Get('login/callback')
  async finish(@Req() request: VisitedRequest): Promise<Answer> {
    const session = sessionOf(request);
    const attempt = session.get('attempt');
    session.set('attempt', undefined);
    if (!attempt) return this.#failed(request);
    try {
      const { tokens, name } = await this.issuer.finishSignIn(request.url.replace(/^[^?]*/, ''), attempt);
      tokensOf(request).set('held', tokens);
      for (const [key, value] of [
        ['name', name],
        ['signedInAt', Date.now()],
        ['me', undefined],
        ['csrf', undefined],
      ] as const)
        session.set(key, value);
      return seeOther(attempt.returnTo);
    } catch (error) {
      if (error instanceof IssuerUnreachable) throw error;
      this.#log.warn({ code: 'login.failed', because: error instanceof Error ? error.name : 'unknown' });
      return this.#failed(request);
    }
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest): Promise<Answer> {
    const held = tokensOf(request).get('held');
    tokensOf(request).delete();
    sessionOf(request).delete();
    if (!held) return seeOther('/');
    const [url] = await Promise.all([this.issuer.signOutUrl(), this.issuer.revoke(held)]).catch(() => ['/']);
    return seeOther(url ?? '/');
  }

  #failed({ guest }: VisitedRequest): Answer {
    const texts = guest?.texts;
    if (!texts) throw new Error('A sign-in came back without a guest.');
    const again = (
      <>
        <Notice kind="danger" title={texts.login.failed} />
        <p class="actions">
          <a class="kern-btn kern-btn--primary" href="/login">
            <span class="kern-label">{texts.signIn}</span>
          </a>
        </p>
      </>
    );
    return page(texts.login.failedTitle, again, { status: 400 });
  }
}
