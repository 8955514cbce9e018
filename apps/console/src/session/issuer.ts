import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import type { SignInAttempt, Tokens } from './session.js';

/** The issuer did not answer; people can try again. */
export class IssuerUnreachable extends Error {}

export interface SignedIn {
  readonly tokens: Tokens;
  readonly name: string;
}

const timeoutSeconds = 5;
/** Several tabs that come with the same old token share one renewal. */
const sharedMilliseconds = 60_000;

/** OpenID Connect, authorization code with PKCE. The issuer is looked up on first need, not at start. */
@Injectable()
export class Issuer {
  readonly #log = new Logger('issuer');
  readonly #renewals = new Map<string, Promise<Tokens | undefined>>();
  #discovered: Promise<openid.Configuration> | undefined;

  constructor(@Inject(consoleSettings) private readonly settings: ConsoleSettings) {}

  async beginSignIn(returnTo: string): Promise<{ readonly attempt: SignInAttempt; readonly url: string }> {
    const configuration = await this.#configuration();
    const attempt = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      returnTo,
    };
    const { resource, scope } = this.settings.oidc;
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback,
      scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ...(resource && { resource }),
    });
    return { attempt, url: url.href };
  }

  /** `query` is what the issuer sent the browser back with, `?` included. */
  async finishSignIn(query: string, { state, nonce, verifier }: SignInAttempt): Promise<SignedIn> {
    const configuration = await this.#configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const answer = await openid.authorizationCodeGrant(
      configuration,
      new URL(`${this.#callback}${query}`),
      checks,
      this.#resource,
    );
    const claims = answer.claims();
    const name = claims?.['name'] ?? claims?.['preferred_username'] ?? claims?.sub;
    return { tokens: tokensIn(answer), name: typeof name === 'string' ? name : '' };
  }

  /** Fresh tokens; undefined when the person has to sign in again. */
  renew({ refreshToken }: Tokens): Promise<Tokens | undefined> {
    if (!refreshToken) return Promise.resolve(undefined);
    const key = createHash('sha256').update(refreshToken).digest('base64');
    const running = this.#renewals.get(key);
    if (running) return running;
    const renewal = this.#renew(refreshToken);
    this.#renewals.set(key, renewal);
    renewal.catch(() => this.#renewals.delete(key));
    setTimeout(() => this.#renewals.delete(key), sharedMilliseconds).unref();
    return renewal;
  }

  async #renew(refreshToken: string): Promise<Tokens | undefined> {
    const configuration = await this.#configuration();
    try {
      const answer = await openid.refreshTokenGrant(configuration, refreshToken, this.#resource);
      return { refreshToken, ...tokensIn(answer) };
    } catch (error) {
      if (error instanceof openid.ResponseBodyError) return undefined;
      throw new IssuerUnreachable('The issuer did not renew.', { cause: error });
    }
  }

  /** Where the browser goes to sign out at the issuer too, or nowhere when it has no such page. */
  async signOutUrl(): Promise<string | undefined> {
    const configuration = await this.#configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    const { consoleUrl, oidc } = this.settings;
    const parameters = { post_logout_redirect_uri: `${consoleUrl}/`, client_id: oidc.clientId };
    return openid.buildEndSessionUrl(configuration, parameters).href;
  }

  /** Takes the refresh token back at the issuer; says nothing when that fails. */
  async revoke({ refreshToken }: Tokens): Promise<void> {
    if (!refreshToken) return;
    await this.#configuration()
      .then((configuration) => openid.tokenRevocation(configuration, refreshToken))
      .catch(() => this.#log.warn({ code: 'issuer.not-revoked' }));
  }

  get #callback(): string {
    return `${this.settings.consoleUrl}/login/callback`;
  }

  get #resource(): Record<string, string> {
    const { resource } = this.settings.oidc;
    return resource ? { resource } : {};
  }

  async #configuration(): Promise<openid.Configuration> {
    this.#discovered ??= this.#discover();
    try {
      return await this.#discovered;
    } catch (error) {
      this.#discovered = undefined;
      this.#log.warn({ code: 'issuer.unreachable' });
      throw new IssuerUnreachable('The issuer cannot be reached.', { cause: error });
    }
  }

  #discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings.oidc;
    const insecure = new URL(issuer).protocol === 'http:' ? { execute: [openid.allowInsecureRequests] } : {};
    const credentials = openid.ClientSecretBasic(clientSecret);
    return openid.discovery(new URL(issuer), clientId, undefined, credentials, {
      timeout: timeoutSeconds,
      ...insecure,
    });
  }
}

function tokensIn(answer: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers): Tokens {
  return {
    accessToken: answer.access_token,
    ...(answer.refresh_token && { refreshToken: answer.refresh_token }),
    expiresAt: Date.now() + (answer.expiresIn() ?? 300) * 1_000,
  };
}
