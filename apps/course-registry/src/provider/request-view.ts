import type { ProviderKind, ProviderRequestView } from '@app/contracts';
import type { ProviderRequest } from '@app/identity';
import { placeOf } from '@app/places';

export function requestView(request: ProviderRequest): ProviderRequestView {
  const { id, version, state, name, kind, mailbox, municipality, bamfNumber, askedBy, askedAt } = request;
  const { confirmedAt, decidedAt, reason, organisationId } = request;
  return {
    id,
    version,
    state,
    name,
    kind: kind as ProviderKind,
    mailbox,
    municipality,
    municipalityName: placeOf(municipality)?.name ?? municipality,
    ...(bamfNumber !== null && { bamfNumber }),
    ...(askedBy !== null && { askedBy }),
    askedAt: askedAt.toISOString(),
    ...(confirmedAt && { confirmedAt: confirmedAt.toISOString() }),
    ...(decidedAt && { decidedAt: decidedAt.toISOString() }),
    ...(reason !== null && { reason }),
    ...(organisationId !== null && { organisationId }),
  };
}
