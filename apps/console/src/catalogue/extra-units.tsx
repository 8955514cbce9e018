import { weekdayNamed } from '@app/catalogue-texts';
import type { CatalogueCourseStartDetailView, ExtraUnitsBody } from '@app/contracts';
import { useReader } from './reader.js';
import { Day, Figures, German } from './words.js';

/** Units that others give inside a course: what about, who, how many and when. */
export function ExtraUnits({ course: { extraUnits = [] } }: { course: CatalogueCourseStartDetailView }) {
  const { extra } = useReader().texts;
  if (extraUnits.length === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{extra.title}</h2>
      <p class="kern-body">{extra.lead}</p>
      <ul class="parts">
        {extraUnits.map((units) => (
          <Extra key={JSON.stringify(units)} extra={units} />
        ))}
      </ul>
    </section>
  );
}

function Extra({ extra: { topic, givenBy, units, on, weekday, from, to } }: { extra: ExtraUnitsBody }) {
  const { texts, language } = useReader();
  return (
    <li>
      <strong>
        <German text={topic} />
      </strong>
      <span class="line">
        {texts.extra.givenBy}: <German text={givenBy} />
      </span>
      <span class="line">
        {texts.course.units}: <Figures text={String(units)} />
      </span>
      {(on || weekday) && (
        <span class="line">
          {on ? <Day date={on} /> : `${texts.extra.everyWeek}: ${weekdayNamed(language, weekday ?? '')}`}{' '}
          {from && to && <Figures text={`${from}–${to}`} />}
        </span>
      )}
    </li>
  );
}
