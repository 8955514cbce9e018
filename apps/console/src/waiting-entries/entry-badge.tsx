import type { WaitingEntryView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { labelOf } from '../texts/texts.js';

const tones = {
  waiting: 'info',
  paused: 'warning',
  offered: 'warning',
  placed: 'success',
  'in-course': 'success',
  withdrawn: 'info',
} as const;

export function EntryBadge({ entry: { state, dormant } }: { entry: WaitingEntryView }) {
  const { texts } = useGuest();
  if (dormant) return <Badge label={texts.entries.dormantShort} tone="danger" />;
  return <Badge label={labelOf(texts.entryStates, state)} tone={tones[state] ?? 'info'} />;
}
