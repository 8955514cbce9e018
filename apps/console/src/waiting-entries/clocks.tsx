import type { ClockView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { day } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

const tones = { running: 'info', approaching: 'warning', missed: 'danger', stopped: 'success' } as const;

/** What the law sets a time limit on, for one person; nothing when the service did not say. */
export function Clocks({ clocks }: { readonly clocks: readonly ClockView[] | undefined }) {
  const { texts } = useGuest();
  const words = texts.deadlines.clocks;
  if (!clocks) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.title}</h2>
      {clocks.length === 0 && <p class="kern-body">{words.none}</p>}
      <ul class="kern-list">
        {clocks.map((clock) => (
          <li key={`${clock.code} ${clock.startsOn}`}>
            <Clock clock={clock} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clock({ clock }: { readonly clock: ClockView }) {
  const { texts, language } = useGuest();
  const { clocks: words, clockCodes, clockStates, clockStops } = texts.deadlines;
  const { state, startsOn, dueOn, stoppedBy, stoppedOn, late, paused, circular, source } = clock;
  const lines = [
    `${words.since(day(language, startsOn))}, ${words.until(day(language, dueOn))}`,
    stoppedBy && stoppedOn && `${labelOf(clockStops, stoppedBy)}, ${words.stopped(day(language, stoppedOn))}`,
    late && words.late,
    paused && state !== 'stopped' && words.paused,
    circular && state !== 'stopped' && words.noSecondTry,
    words.source(`${source.paragraph} ${source.law}`),
  ];
  return (
    <>
      <Badge label={labelOf(clockStates, state)} tone={tones[state]} /> {labelOf(clockCodes, clock.code)}
      {lines.map(
        (line) =>
          line && (
            <span class="under" key={line}>
              {line}
            </span>
          ),
      )}
    </>
  );
}
