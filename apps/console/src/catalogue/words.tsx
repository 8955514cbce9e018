import { type CatalogueTexts, dayInFigures, momentInFigures, timesOfDays, weekday } from '@app/catalogue-texts';
import { useReader } from './reader.js';

/** What a provider wrote: German, whatever language the page speaks. */
export function German({ text }: { text: string }) {
  return (
    <span lang="de" dir="ltr">
      {text}
    </span>
  );
}

/** Figures run from left to right in every script. */
export function Figures({ text }: { text: string }) {
  return <bdi dir="ltr">{text}</bdi>;
}

export function Day({ date }: { date: string }) {
  const { language } = useReader();
  return (
    <time dateTime={date}>
      {weekday(language, date)} <Figures text={dayInFigures(date)} />
    </time>
  );
}

export function Moment({ instant }: { instant: string }) {
  return (
    <time dateTime={instant}>
      <Figures text={momentInFigures(instant)} />
    </time>
  );
}

export function Times({ times }: { times: string }) {
  const { language } = useReader();
  return (
    <>
      {timesOfDays(language, times).map(({ days, hours }) => (
        <span class="line" key={days + hours}>
          <bdi>{days}</bdi> <Figures text={hours} />
        </span>
      ))}
    </>
  );
}

export function levelName({ level: names }: CatalogueTexts, level: string): string {
  if (level === 'orientation') return names.orientation;
  return level.startsWith('alpha.') ? names.alpha(level.slice('alpha.'.length)) : level;
}
