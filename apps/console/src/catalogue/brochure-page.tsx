import { catalogueLanguages, languageFacts } from '@app/catalogue-texts';
import { listPath } from './addresses.js';
import type { Filter, Where } from './catalogue-filter.js';
import { CourseChoices, PlaceField } from './filter-fields.js';
import { useReader } from './reader.js';

interface BrochurePageProps {
  readonly filter: Filter;
  readonly where: Where;
  readonly chosen: readonly string[];
  readonly wrong: boolean;
}

export function BrochurePage({ filter, where, chosen, wrong }: BrochurePageProps) {
  const { texts, language } = useReader();
  const { brochure, filter: words } = texts;
  const placeName = where.kind === 'place' ? where.name : (filter.place ?? '');
  const problem =
    where.kind === 'unknown' || where.kind === 'ambiguous' ? words.unknownPlace(placeName) : brochure.makeLead;
  return (
    <>
      {wrong ? (
        <div class="kern-alert kern-alert--warning" role="alert">
          <div class="kern-alert__header">
            <span class="kern-icon kern-icon--warning" aria-hidden="true" />
            <span class="kern-title">{problem}</span>
          </div>
        </div>
      ) : (
        <p class="kern-body kern-body--large">{brochure.makeLead}</p>
      )}
      <form method="get" action={`${listPath(language)}/heft/pdf`} class="form">
        <PlaceField placeName={placeName} />
        <CourseChoices filter={filter} />
        <fieldset class="kern-fieldset">
          <legend class="kern-label kern-label--large">{brochure.languages}</legend>
          <div class="kern-fieldset__body ticks">
            {catalogueLanguages.map((each) => {
              const { tag, name, direction } = languageFacts(each);
              return (
                <div class="kern-form-check" key={each}>
                  <input
                    class="kern-form-check__checkbox"
                    type="checkbox"
                    id={`language-${each}`}
                    name="languages"
                    value={each}
                    checked={chosen.includes(each)}
                  />
                  <label class="kern-label" for={`language-${each}`} lang={tag} dir={direction}>
                    {name}
                  </label>
                </div>
              );
            })}
          </div>
        </fieldset>
        <div class="actions">
          <button type="submit" class="kern-btn kern-btn--primary">
            <span class="kern-label">{brochure.open}</span>
          </button>
          <a class="kern-link" href={listPath(language)}>
            {texts.course.back}
          </a>
        </div>
      </form>
    </>
  );
}
