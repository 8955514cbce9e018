import type { ImportState } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { labelOf } from '../texts/texts.js';

const tones = {
  running: 'info',
  quarantined: 'warning',
  done: 'success',
  stopped: 'warning',
  failed: 'danger',
  discarded: 'info',
} as const;

export function StateBadge({ state }: { state: ImportState }) {
  return <Badge label={labelOf(useGuest().texts.imports.states, state)} tone={tones[state] ?? 'info'} />;
}
