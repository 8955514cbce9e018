import type { CatalogueCourseStartDetailView, CatalogueModuleView, CatalogueSectionView } from '@app/contracts';
import { listPath } from './addresses.js';
import { today } from './days.js';
import { useReader } from './reader.js';
import { Status } from './status.js';
import { Day, Figures, German, levelName } from './words.js';

/** The sections of a course, and the modules before and after it in its chain. */
export function CourseParts({ course }: { course: CatalogueCourseStartDetailView }) {
  const { sections = [], moduleBefore, nextModule, status } = course;
  const { texts } = useReader();
  const open = status === 'published' || status === 'postponed' || status === 'started';
  return (
    <>
      {sections.length > 0 && (
        <section>
          <h2 class="kern-heading-medium">{texts.parts.title}</h2>
          <ol class="parts">
            {sections.map((section) => (
              <Section key={section.number} section={section} open={open} />
            ))}
          </ol>
        </section>
      )}
      {nextModule && <Module title={texts.parts.nextModule} module={nextModule} />}
      {moduleBefore && <Module title={texts.parts.moduleBefore} module={moduleBefore} />}
    </>
  );
}

function Section({ section, open }: { section: CatalogueSectionView; open: boolean }) {
  const { texts } = useReader();
  const { number, title, level, startsOn, endsOn, units, lateEntryUntil, startedOn } = section;
  return (
    <li>
      <strong>{texts.parts.section(String(number))}</strong>
      {title && (
        <>
          {' '}
          <German text={title} />
        </>
      )}
      {level && ` (${levelName(texts, level)})`}
      <span class="line">
        {texts.course.begins}: <Day date={startsOn} />
        {startedOn && ` (${texts.status.started})`}
      </span>
      <span class="line">
        {texts.course.ends}: <Day date={endsOn} />
      </span>
      <span class="line">
        {texts.course.units}: <Figures text={String(units)} />
      </span>
      {open && lateEntryUntil >= today() && (
        <span class="line">
          {texts.course.lateEntry}: <Day date={lateEntryUntil} />
        </span>
      )}
    </li>
  );
}

function Module({ title, module }: { title: string; module: CatalogueModuleView }) {
  const { texts, language } = useReader();
  return (
    <section>
      <h2 class="kern-heading-medium">{title}</h2>
      <p class="kern-body">
        <a class="kern-link" href={`${listPath(language)}/${module.id}`} lang="de" dir="ltr">
          {module.title}
        </a>{' '}
        <Status course={module} />
        <span class="line">
          {texts.course.begins}: <Day date={module.startsOn} />
        </span>
        {module.entryLevels.length > 0 && (
          <span class="line">
            {texts.course.level}: {module.entryLevels.map((level) => levelName(texts, level)).join(', ')}
          </span>
        )}
      </p>
    </section>
  );
}
