import type { CollisionsView, CollisionView, DemandCell, DemandView } from '@app/contracts';
import { countyName } from '@app/places';
import type { FieldLabels } from '../design/field-errors.js';
import { useGuest } from '../design/guest-context.js';
import { day, moment } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';
import type { Similar } from './similar.js';

interface SimilarPanelProps {
  readonly similar: Similar;
  /** Of the levels and the track that were entered. */
  readonly levels: readonly string[];
  readonly labels: FieldLabels;
}

/** Where the button leads, so that the answer is what one sees first. */
export const panelAnchor = 'similar';

/** Beside the form: who offers the like at the same time, and how many wait for it. */
export function SimilarPanel({ similar, levels, labels }: SimilarPanelProps) {
  const words = useGuest().texts.similar;
  const { missing, refused, collisions, demand } = similar;
  const silent = missing.length === 0 && refused.length === 0 && !collisions;
  return (
    <section id={panelAnchor} class="similar" aria-labelledby="similar-title" tabIndex={-1}>
      <h2 id="similar-title" class="kern-heading-medium">
        {words.title}
      </h2>
      {missing.length > 0 && (
        <p class="kern-body">{words.missing(missing.map((name) => labels[name] ?? name).join(', '))}</p>
      )}
      {refused.map((said) => (
        <p key={said} class="kern-body">
          {said}
        </p>
      ))}
      {silent && <p class="kern-body">{words.unavailable}</p>}
      {collisions && <Others found={collisions} levels={levels} />}
      {collisions && <Waiting demand={demand} />}
      <p class="under">{words.nothingSaved}</p>
    </section>
  );
}

function Others({ found, levels }: { found: CollisionsView; levels: readonly string[] }) {
  const { texts } = useGuest();
  const words = texts.similar;
  const { items, count, withinKm, around } = found;
  const what = levels.map((level) => labelOf(texts.levels, level)).join(', ');
  const where = around ? words.around(withinKm, around.name) : words.online;
  return (
    <>
      <p class="kern-body">{count === 0 ? words.nobody(what, where) : words.others(count, what, where)}</p>
      {count > items.length && <p class="under">{words.closest(items.length)}</p>}
      {items.length > 0 && (
        <ul class="similar__list">
          {items.map((item) => (
            <Other key={item.id} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}

function Other({ item }: { item: CollisionView }) {
  const { texts, language } = useGuest();
  const words = texts.similar;
  const { id, title, provider, venue, distanceKm, startsOn, endsOn, entryClosesOn, times, places } = item;
  const away = distanceKm === undefined ? words.online : words.away(distanceKm.toLocaleString(language));
  return (
    <li>
      <a class="kern-link" href={`/course-starts/${id}`}>
        {title}
      </a>
      <span class="under">{provider.name}</span>
      <span class="under">{[venue?.place, away].filter(Boolean).join(', ')}</span>
      <span class="under">
        {day(language, startsOn)} – {day(language, endsOn)}, {times}
      </span>
      <span class="under">
        <strong>{texts.courseStarts.free(places.free, places.max)}</strong>,{' '}
        {words.entryUntil(day(language, entryClosesOn))}
      </span>
      <span class="under">{words.counted(moment(language, places.asOf))}</span>
    </li>
  );
}

function Waiting({ demand }: { demand: DemandView | undefined }) {
  const { texts } = useGuest();
  const words = texts.similar;
  return (
    <>
      <h3 class="kern-heading-small">{words.demandTitle}</h3>
      {!demand && <p class="kern-body">{words.demandUnavailable}</p>}
      {demand?.cells.map((cell) => (
        <p key={cell.level} class="kern-body">
          {waitingFor(cell, demand, texts)}
        </p>
      ))}
      {demand?.cells.some(({ people }) => people !== undefined) && (
        <p class="under">{words.rounded(demand.roundedTo)}</p>
      )}
    </>
  );
}

function waitingFor({ level, track, people }: DemandCell, { county, minimumCell }: DemandView, texts: Texts): string {
  const name = countyName(county) ?? county;
  const levelName = labelOf(texts.levels, level);
  const what = track === 'general' ? levelName : `${levelName} (${labelOf(texts.tracks, track)})`;
  return people === undefined ? texts.similar.few(minimumCell, name, what) : texts.similar.waiting(people, name, what);
}
