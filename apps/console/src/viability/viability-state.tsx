import type { ViabilityView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';

const tones = {
  open: 'warning',
  kept: 'success',
  deferred: 'info',
  closing: 'danger',
  closed: 'danger',
  over: 'info',
} as const;

export function ViabilityState({ of: { state, isNext } }: { of: ViabilityView }) {
  const words = useGuest().texts.viability;
  if (!state) return <>{words.nothingToDecide}</>;
  return (
    <>
      <Badge label={words.states[state]} tone={tones[state]} />
      {isNext && <span class="under">{words.next}</span>}
    </>
  );
}
