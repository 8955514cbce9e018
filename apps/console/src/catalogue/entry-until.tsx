import type { CatalogueCourseStartView } from '@app/contracts';
import { useReader } from './reader.js';
import { Day, levelName } from './words.js';

/** The last day to begin, and the section where that is when the course has passed its first one. */
export function EntryUntil({ course: { entryClosesOn, sectionEntry } }: { course: CatalogueCourseStartView }) {
  const { texts } = useReader();
  if (!sectionEntry) return <Day date={entryClosesOn} />;
  const { section, level, entryClosesOn: until } = sectionEntry;
  return (
    <>
      <Day date={until} />{' '}
      <bdi>
        ({texts.parts.section(String(section))}, {levelName(texts, level)})
      </bdi>
    </>
  );
}
