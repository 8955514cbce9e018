/** Whose tokens count. */
export interface IdentitySettings {
  /** The county's OpenID Connect provider, as it names itself in `iss`. */
  readonly issuer: string;
  /** What tokens for this system name in `aud`. */
  readonly audience: string;
  /** How long a member, once looked up, is believed; 30 seconds when absent, and never longer. */
  readonly memberSeconds?: number;
  /** Requests a key of a provider's software may make in a minute, over all replicas; 600 when absent. */
  readonly keyRequestsPerMinute?: number;
}

export const identitySettings = Symbol('identity settings');
