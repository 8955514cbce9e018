import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

const timeoutMilliseconds = 5_000;
/** After a failure the issuer is left alone for so long, however many callers come. */
const pauseMilliseconds = 2_000;

/** The issuer could not be asked for its keys; nobody's fault who calls us. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
  readonly code = 'issuer.unreachable';
}

/**
 * The signing keys of one issuer, from where its own discovery document says they are. Nothing in a token is followed.
 * Asked on first use, so that a service starts while the issuer is down.
 */
export class IssuerKeys {
  #discovered: Promise<JWTVerifyGetKey> | undefined;
  #failedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly issuer: string) {}

  get(): Promise<JWTVerifyGetKey> {
    if (performance.now() - this.#failedAt < pauseMilliseconds) return Promise.reject(new IssuerUnreachable());
    this.#discovered ??= this.#discover().catch((error: unknown) => {
      this.#discovered = undefined;
      this.#failedAt = performance.now();
      throw new IssuerUnreachable('The issuer gave no usable discovery document.', { cause: error });
    });
    return this.#discovered;
  }

  async #discover(): Promise<JWTVerifyGetKey> {
    const url = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMilliseconds) });
    if (!answer.ok) throw new Error(`The issuer answered ${answer.status}.`);
    const document: unknown = await answer.json();
    return createRemoteJWKSet(keysUrl(document, this.issuer), {
      timeoutDuration: timeoutMilliseconds,
      cooldownDuration: 30_000,
    });
  }
}

function keysUrl(document: unknown, issuer: string): URL {
  const { issuer: named, jwks_uri: keys } = (document ?? {}) as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer) throw new Error('The discovery document names another issuer.');
  if (typeof keys !== 'string' || !/^https?:\/\//.test(keys)) throw new Error('The discovery document names no keys.');
  return new URL(keys);
}
