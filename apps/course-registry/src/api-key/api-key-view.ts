import type { ApiKeyView } from '@app/contracts';
import type { ApiKey } from '@app/identity';

export function apiKeyView(key: ApiKey): ApiKeyView {
  const { id, version, name, scopes, prefix, createdAt, expiresOn, endsAt, lastUsedOn } = key;
  return {
    id,
    version,
    name,
    scopes,
    prefix: `kb_${prefix}`,
    state: stateOf(key),
    createdAt: createdAt.toISOString(),
    expiresOn,
    ...(endsAt && { endsAt: endsAt.toISOString() }),
    ...(lastUsedOn && { lastUsedOn }),
  };
}

function stateOf({ revokedAt, live, endsAt }: ApiKey): ApiKeyView['state'] {
  if (revokedAt) return 'revoked';
  if (!live) return 'over';
  return endsAt ? 'ending' : 'live';
}
