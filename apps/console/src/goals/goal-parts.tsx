import type { GoalView } from '@app/contracts';
import { countyName } from '@app/places';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import type { Guest } from '../session/visit.js';
import { day } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';

/** 'Wartezeit (Median), B1.1, Integrationskurs'. */
export function goalName({ figure, level, courseType }: GoalView, { texts }: Pick<Guest, 'texts'>): string {
  const group = [level && labelOf(texts.levels, level), courseType && labelOf(texts.courseTypes, courseType)];
  return [texts.goals.figures[figure], ...group].filter(Boolean).join(', ');
}

export function countiesOf({ counties }: Pick<GoalView, 'counties'>): string {
  return counties.map((county) => countyName(county) ?? county).join(', ');
}

/** '42 Tage (6 Wochen)'. */
export function limitText(days: number, texts: Texts): string {
  const words = texts.goals;
  return days % 7 === 0 ? words.withWeeks(texts.days(days), words.weeks(days / 7)) : texts.days(days);
}

const tones = { reached: 'success', missed: 'danger', 'too-few': 'info', ahead: 'info' } as const;

/** Reached or missed, and since when; when there are too few people, what was known last. */
export function GoalState({ goal: { standing, verdict, validFrom, endedOn } }: { readonly goal: GoalView }) {
  const { texts, language } = useGuest();
  const words = texts.goals;
  const state = standing?.state ?? (endedOn ? undefined : 'ahead');
  const date = (on: string) => day(language, on);
  return (
    <>
      {state && <Badge label={words.states[state]} tone={tones[state]} />}
      {state === 'ahead' && <span class="under">{words.beginsOn(date(validFrom))}</span>}
      {verdict && state === verdict.state && <span class="under">{words.since(date(verdict.since))}</span>}
      {verdict && state === 'too-few' && (
        <span class="under">
          {words.lastKnown(words.states[verdict.state], texts.days(verdict.days), date(verdict.asOf))}
        </span>
      )}
      {endedOn && <span class="under">{words.endedOn(date(endedOn))}</span>}
    </>
  );
}

/** The figure of the last day, of how many people it is made, and which day that was. */
export function Measured({ goal: { standing } }: { readonly goal: GoalView }) {
  const { texts, language } = useGuest();
  const words = texts.goals;
  if (!standing) return <>–</>;
  const { days, n, asOf } = standing;
  return (
    <>
      {days === undefined || n === undefined ? '–' : words.measured(texts.days(days), texts.people(n))}
      <span class="under">{words.asOf(day(language, asOf))}</span>
    </>
  );
}
