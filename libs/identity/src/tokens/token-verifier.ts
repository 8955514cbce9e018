import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { errors, type JWTPayload, type JWTVerifyResult, jwtVerify } from 'jose';
import { type IdentitySettings, identitySettings } from '../identity.settings.js';
import { Recent } from '../recent.js';
import { IssuerKeys, IssuerUnreachable } from './issuer-keys.js';

/** Who an access token says is calling. */
export interface Caller {
  readonly issuer: string;
  readonly subject: string;
  readonly roles: readonly string[];
}

/** The token does not count here. Never says more than its kind. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

const believedMilliseconds = 60_000;
const longestToken = 8_192;
/** Claims that only an ID token carries: it was made for the browser's login, not for us. */
const onlyInIdTokens = ['nonce', 'at_hash', 'c_hash', 's_hash'];
const tokenTypes = new Set(['at+jwt', 'application/at+jwt', 'jwt']);

@Injectable()
export class TokenVerifier {
  readonly #keys: IssuerKeys;
  readonly #known = new Recent<Caller>(10_000, believedMilliseconds);

  constructor(@Inject(identitySettings) private readonly settings: IdentitySettings) {
    this.#keys = new IssuerKeys(settings.issuer);
  }

  /** Throws TokenRefused, or IssuerUnreachable while nobody can say. A token once verified is believed for a minute at most. */
  async verify(token: string): Promise<Caller> {
    if (token.length > longestToken) throw new TokenRefused();
    const fingerprint = createHash('sha256').update(token).digest('base64');
    const known = this.#known.get(fingerprint);
    if (known) return known;
    const { payload, protectedHeader } = await this.#check(token);
    const caller = callerOf(payload, protectedHeader.typ);
    this.#known.keep(fingerprint, caller, (payload.exp ?? 0) * 1_000 - Date.now());
    return caller;
  }

  async #check(token: string): Promise<JWTVerifyResult> {
    const keys = await this.#keys.get();
    const { issuer, audience } = this.settings;
    try {
      return await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['RS256', 'ES256'],
        clockTolerance: 5,
        requiredClaims: ['exp', 'sub'],
      });
    } catch (error) {
      throw isAboutTheToken(error) ? new TokenRefused() : new IssuerUnreachable('No keys.', { cause: error });
    }
  }
}

function callerOf(payload: JWTPayload, type: string | undefined): Caller {
  const { iss, sub, roles } = payload;
  const idToken = onlyInIdTokens.some((claim) => claim in payload);
  const otherType = type !== undefined && !tokenTypes.has(type.toLowerCase());
  if (idToken || otherType || !iss || !sub) throw new TokenRefused();
  return {
    issuer: iss,
    subject: sub,
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
  };
}

function isAboutTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    error.code !== 'ERR_JOSE_GENERIC' &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid)
  );
}
