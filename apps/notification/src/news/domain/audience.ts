import type { HandoverChangedV1, LegalClockFacts, SeatOfferFacts } from '@app/contracts';

/** Whom an item is for: everybody in an area, one member, or one organisation. */
export type Audience =
  | { readonly kind: 'area'; readonly municipalities: readonly string[] }
  | { readonly kind: 'member'; readonly id: string }
  | { readonly kind: 'organisation'; readonly id: string };

type OfferState = 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn';

/**
 * The case manager hears of every step. The provider hears answers; an end without an answer only of those who had said
 * yes, for nobody else was ever announced to the provider.
 */
export function audienceOfOffer(
  { caseManagerId, providerId }: SeatOfferFacts,
  state: OfferState,
  before: OfferState | undefined,
): readonly Audience[] {
  const referrer = caseManagerId ? [{ kind: 'member', id: caseManagerId } as const] : [];
  const concernsProvider =
    state === 'accepted' || state === 'declined' || (state === 'withdrawn' && before === 'accepted');
  return concernsProvider ? [...referrer, { kind: 'organisation', id: providerId }] : referrer;
}

/** Limits that are a provider's to keep: the others are between the person and whoever looks after them. */
const owedByProvider = ['start-within-six-weeks', 'start-within-four-weeks', 'fourteen-day-report'];

/** Whoever looks after the person, and the provider who owes them something. */
export function audienceOfLegalClock({ caseManagerId, providerId, code }: LegalClockFacts): readonly Audience[] {
  return [
    ...(caseManagerId ? [{ kind: 'member', id: caseManagerId } as const] : []),
    ...(providerId && owedByProvider.includes(code) ? [{ kind: 'organisation', id: providerId } as const] : []),
  ];
}

const sharedWithReceiver = ['consented', 'offered', 'accepted', 'completed'];

/** The receiver learns of a hand-over once the person has consented, and then also how it ends. */
export function audienceOfHandover(handover: HandoverChangedV1, stateBefore: string | undefined): readonly Audience[] {
  const { senderProviderId, receiverProviderId, caseManagerId, state } = handover;
  const receiver = receiverKnows(state, stateBefore) ? receiverProviderId : undefined;
  const providers = [...new Set([senderProviderId, receiver])].filter((id) => id !== undefined);
  return [
    ...(caseManagerId ? [{ kind: 'member', id: caseManagerId } as const] : []),
    ...providers.map((id) => ({ kind: 'organisation', id }) as const),
  ];
}

function receiverKnows(state: string, stateBefore: string | undefined): boolean {
  return sharedWithReceiver.includes(state) || (stateBefore !== undefined && sharedWithReceiver.includes(stateBefore));
}
