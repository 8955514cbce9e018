import type { ViabilityView } from '@app/contracts';
import { useGuest } from '../design/guest-context.js';
import { whole } from '../texts/format.js';

/** People against the minimum, in words first; the bar only repeats them. */
export function ViabilityBar({ of: { inSight, minimum, lacking } }: { of: ViabilityView }) {
  const { texts, language } = useGuest();
  const words = texts.viability;
  const said = words.ofMinimum(whole(language, inSight), whole(language, minimum));
  return (
    <>
      <strong>{said}</strong>
      <br />
      <progress max={minimum} value={Math.min(inSight, minimum)} aria-label={said} />
      <span class="under">{lacking > 0 ? words.lacking(texts.people(lacking)) : words.enough}</span>
    </>
  );
}
