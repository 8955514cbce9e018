import type { SeatOfferState } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { labelOf } from '../texts/texts.js';

const tones = {
  open: 'warning',
  accepted: 'success',
  declined: 'info',
  expired: 'danger',
  withdrawn: 'danger',
} as const;

export function OfferBadge({ state }: { state: SeatOfferState }) {
  return <Badge label={labelOf(useGuest().texts.offerStates, state)} tone={tones[state] ?? 'info'} />;
}
