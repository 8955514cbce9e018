import type { CatalogueCourseStartView, CourseSearchQuery, Page } from '@app/contracts';
import { listPath, withQuery } from './addresses.js';
import type { Filter, FilterName, Where } from './catalogue-filter.js';
import { Chosen, namesOfFields } from './chosen.js';
import { CourseCard } from './course-card.js';
import { ListForm } from './list-form.js';
import { useReader } from './reader.js';
import { TakeAlong } from './take-along.js';
import { Moment } from './words.js';

export interface ListPageProps {
  readonly filter: Filter;
  readonly where: Where;
  readonly search: CourseSearchQuery;
  /** Undefined when nothing could be looked for. */
  readonly found: Page<CatalogueCourseStartView> | undefined;
  readonly continued: boolean;
}

export function ListPage({ filter, where, search, found, continued }: ListPageProps) {
  const { texts, language } = useReader();
  const placeName = where.kind === 'place' ? where.name : (filter.place ?? '');
  return (
    <>
      <p class="kern-body kern-body--large">{texts.lead}</p>
      <ListForm filter={filter} placeName={placeName} />
      <h2 class="kern-heading-medium">{texts.list.results}</h2>
      {found && <Chosen filter={filter} placeName={placeName} />}
      <WhatIsWrong filter={filter} where={where} failed={!found} />
      {found && found.items.length > 0 && (
        <>
          <p class="kern-body">{texts.listIs}</p>
          <ul class="tiles courses">
            {found.items.map((course) => (
              <CourseCard key={course.id} course={course} />
            ))}
          </ul>
        </>
      )}
      {found?.items.length === 0 && <Empty filter={filter} />}
      <p class="actions">
        {continued && (
          <a class="kern-link" href={withQuery(listPath(language), filter)}>
            {texts.list.first}
          </a>
        )}
        {found?.nextCursor && (
          <a
            class="kern-btn kern-btn--secondary"
            href={withQuery(listPath(language), { ...filter, cursor: found.nextCursor })}
          >
            <span class="kern-label">{texts.list.next}</span>
          </a>
        )}
      </p>
      {found && (
        <p class="kern-body kern-body--small">
          {texts.list.asOf} <Moment instant={found.asOf} />
        </p>
      )}
      {found && <TakeAlong search={search} />}
    </>
  );
}

function WhatIsWrong({ filter, where, failed }: Pick<ListPageProps, 'filter' | 'where'> & { failed: boolean }) {
  const { texts, language } = useReader();
  if (!failed) return null;
  const place = filter.place ?? '';
  return (
    <div class="kern-alert kern-alert--warning">
      <div class="kern-alert__header">
        <span class="kern-icon kern-icon--warning" aria-hidden="true" />
        <span class="kern-title">
          {where.kind === 'unknown' ? texts.filter.unknownPlace(place) : texts.filter.wrong}
        </span>
      </div>
      <div class="kern-alert__body">
        <p class="kern-body">{texts.list.tryThis}</p>
        <ul class="kern-list kern-list--bullet">
          {where.kind === 'ambiguous' &&
            where.candidates.slice(0, 20).map(({ ags, name, county }) => (
              <li key={ags}>
                <a
                  class="kern-link"
                  href={withQuery(listPath(language), { ...filter, place: ags })}
                  lang="de"
                  dir="ltr"
                >
                  {`${name} (${county})`}
                </a>
              </li>
            ))}
          <li>
            <a class="kern-link" href={listPath(language)}>
              {texts.filter.reset}
            </a>
          </li>
        </ul>
      </div>
    </div>
  );
}

/** Says what to leave out instead of only that there is nothing. */
function Empty({ filter }: { filter: Filter }) {
  const { texts, language } = useReader();
  const { list } = texts;
  const used = Object.keys(filter) as FilterName[];
  if (used.length === 0) return <p class="kern-body empty">{list.noneAtAll}</p>;
  const names = namesOfFields(texts);
  const without = (...left: readonly FilterName[]) =>
    withQuery(
      listPath(language),
      Object.fromEntries(Object.entries(filter).filter(([name]) => !left.includes(name as FilterName))),
    );
  return (
    <div class="empty">
      <p class="kern-body">{list.none}</p>
      <p class="kern-body">{list.tryThis}</p>
      <ul class="kern-list kern-list--bullet">
        {filter.place && (
          <li>
            <a class="kern-link" href={without('place', 'radius')}>
              {list.withoutRadius}
            </a>
          </li>
        )}
        {used
          .filter((name) => name !== 'place' && name !== 'radius')
          .map((name) => (
            <li key={name}>
              <a class="kern-link" href={without(name)}>
                {list.without(names[name])}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
