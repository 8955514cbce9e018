/** Providers, how they come in, their venues and the keys of their software: the course registry's HTTP interface. */

export const providerKinds = ['vhs', 'welfare', 'school', 'association', 'company', 'other'] as const;
export type ProviderKind = (typeof providerKinds)[number];

export const providerRequestStates = ['asked', 'confirmed', 'approved', 'refused'] as const;
export type ProviderRequestState = (typeof providerRequestStates)[number];

/** POST provider-requests, without a login. */
export interface ProviderRequestBody {
  readonly name: string;
  readonly kind: ProviderKind;
  /** A mailbox of the organisation; it is asked to confirm. */
  readonly mailbox: string;
  /** Eight digits, or the name of the place. */
  readonly municipality?: string;
  readonly place?: string;
  /** Number of the approval by BAMF, when there is one. */
  readonly bamfNumber?: string;
  /** Who asks, to be called back. */
  readonly askedBy: string;
  readonly language?: 'de' | 'en';
}

/** For the county alone. */
export interface ProviderRequestView {
  readonly id: string;
  readonly version: number;
  readonly state: ProviderRequestState;
  readonly name: string;
  readonly kind: ProviderKind;
  readonly mailbox: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly bamfNumber?: string;
  /** Gone once it has been decided. */
  readonly askedBy?: string;
  readonly askedAt: string;
  readonly confirmedAt?: string;
  readonly decidedAt?: string;
  readonly reason?: string;
  readonly organisationId?: string;
}

/** POST provider-requests/:id/approve */
export interface ApprovalBody {
  /** Short name in addresses: small letters, digits, hyphens. */
  readonly key: string;
  /** Mailboxes of the provider end in one of these. */
  readonly mailDomains: readonly string[];
  /** Counties (5 digits) and municipalities (8) it works in. */
  readonly areas: readonly string[];
  /** Who signs in first; `subject` as the county's login names the account. */
  readonly firstMember: { readonly subject: string; readonly displayName: string };
}

export interface ContactBody {
  /** What it is for: 'Anmeldung', 'Beratung'. */
  readonly label: string;
  /** A mailbox of the organisation, not of a person. */
  readonly mailbox?: string;
  readonly phone?: string;
  /** Shown to everybody; otherwise to the provider and the county. */
  readonly public: boolean;
}

/** PATCH providers/:id */
export interface ProviderProfileBody {
  readonly website?: string | null;
  readonly description?: string | null;
  readonly bamfNumber?: string | null;
  readonly contacts?: readonly ContactBody[];
}

/** GET providers/:id */
export interface ProviderProfileView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly website?: string;
  readonly description?: string;
  readonly bamfNumber?: string;
  readonly contacts: readonly ContactBody[];
}

export interface ProviderChangeView {
  readonly version: number;
  readonly changedAt: string;
  /** Opaque: whoever changed it. */
  readonly memberId: string;
  readonly fields: readonly string[];
  readonly before: Omit<ProviderProfileView, 'id' | 'key' | 'name' | 'version'>;
}

export interface RoomBody {
  readonly name: string;
  /** People it holds. */
  readonly places?: number;
}

/** POST venues; any part of it in PATCH venues/:id, where null takes an optional part back. */
export interface ProviderVenueBody {
  readonly name: string;
  readonly street?: string | null;
  readonly postalCode?: string | null;
  /** Needed unless the municipality's key is given. */
  readonly place?: string | null;
  /** Eight digits. */
  readonly municipality?: string | null;
  readonly accessible?: boolean;
  readonly rooms?: readonly RoomBody[];
  readonly directions?: string | null;
  /** From that day on no course start can be held here. */
  readonly closedFrom?: string | null;
  /** County only: key of the provider the venue is of. */
  readonly provider?: string;
}

export interface ProviderVenueView {
  readonly id: string;
  readonly version: number;
  readonly providerId: string;
  readonly name: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly place: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly accessible: boolean;
  readonly rooms: readonly RoomBody[];
  readonly directions?: string;
  readonly closedFrom?: string;
  /** Course starts held here, whatever became of them: while there are any it can be closed, not deleted. */
  readonly courseStarts: number;
}

export const apiKeyScopes = ['course-starts:read', 'course-starts:write', 'imports:write'] as const;
export type ApiKeyScope = (typeof apiKeyScopes)[number];

/** POST api-keys */
export interface ApiKeyBody {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Last day on which it is good: two years ahead at the most; one year when absent. */
  readonly expiresOn?: string;
}

/** POST api-keys/:id/rotate */
export interface RotationBody {
  /** Hours for which the old key stays good; 168 when absent. */
  readonly graceHours?: number;
}

export interface ApiKeyView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Its beginning, by which it is recognised. */
  readonly prefix: string;
  readonly state: 'live' | 'ending' | 'over' | 'revoked';
  readonly createdAt: string;
  readonly expiresOn: string;
  readonly endsAt?: string;
  readonly lastUsedOn?: string;
}

/** The only answers that name the key: to POST api-keys and POST api-keys/:id/rotate, the first time. */
export interface ApiKeyWithSecret extends ApiKeyView {
  readonly key?: string;
}
