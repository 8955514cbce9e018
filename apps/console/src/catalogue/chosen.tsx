import { type CatalogueTexts, languageName } from '@app/catalogue-texts';
import type { ComponentChildren } from 'preact';
import type { Filter, FilterName } from './catalogue-filter.js';
import { type Reader, useReader } from './reader.js';
import { Day, Figures, German, levelName } from './words.js';

/** What each field of the form is called. */
export function namesOfFields({ filter: words }: CatalogueTexts): Readonly<Record<FilterName, string>> {
  return {
    level: words.level,
    courseType: words.type,
    place: words.place,
    radius: words.radius,
    dayPart: words.dayPart,
    format: words.format,
    from: words.startsFrom,
    childcare: words.childcare,
    accessible: words.accessible,
    supportLanguage: words.supportLanguage,
    free: words.free,
    enterable: words.enterable,
  };
}

/** What the list was chosen by, since the form is folded away by then. */
export function Chosen({ filter, placeName }: { filter: Filter; placeName: string }) {
  const reader = useReader();
  const used = Object.entries(filter) as [FilterName, string][];
  if (used.length === 0) return null;
  const names = namesOfFields(reader.texts);
  return (
    <ul class="chosen">
      {used.map(([name, value]) => {
        const said = saidOf(reader, name, name === 'place' ? placeName : value);
        return (
          <li key={name}>
            {names[name]}
            {said && <>: {said}</>}
          </li>
        );
      })}
    </ul>
  );
}

/** Nothing for a tick: its name says all. */
function saidOf({ texts, language }: Reader, name: FilterName, value: string): ComponentChildren {
  const among = (said: Readonly<Record<string, string>>) => (Object.hasOwn(said, value) ? said[value] : value);
  if (name === 'level') return levelName(texts, value);
  if (name === 'courseType') return among(texts.courseTypes);
  if (name === 'place') return <German text={value} />;
  if (name === 'radius') return <Figures text={`${value} km`} />;
  if (name === 'dayPart') return among(texts.dayParts);
  if (name === 'format') return among(texts.formats);
  if (name === 'supportLanguage') return languageName(language, value);
  if (name === 'from') return <Day date={value} />;
  return undefined;
}
