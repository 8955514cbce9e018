import type { ExplanationView, WaitingEntryView } from '@app/contracts';
import { Badge, Facts } from '../design/facts.js';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, moment, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface ExplanationPageProps {
  readonly visit: Visit;
  readonly entry: WaitingEntryView;
  readonly explanation: ExplanationView;
}

type Course = ExplanationView['courseStarts'][number];

const tones = {
  ASSIGNED: 'success',
  NOT_SUITABLE: 'info',
  LESS_PREFERRED_THAN_OWN: 'info',
  FULL_HIGHER_PRIORITY: 'warning',
  FULL_HELD: 'warning',
  RESERVED: 'warning',
  FULL_TAKEN: 'warning',
} as const;

export function ExplanationPage({ visit: { texts, language }, entry, explanation }: ExplanationPageProps) {
  const words = texts.explanation;
  const { position, courseStarts } = explanation;
  return (
    <>
      <Notice kind="info" title={`${words.short}: ${labelOf(words.statuses, explanation.status)}`}>
        <p class="kern-body">{explanation.sentence}</p>
      </Notice>
      <Facts
        facts={[
          { name: words.position, value: position && words.positionRange(position.from, position.to) },
          { name: words.tier, value: String(explanation.tier) },
          { name: words.policy, value: explanation.policyVersion },
        ]}
      />
      <h2 class="kern-heading-medium">{words.starts}</h2>
      <Table
        caption={words.caption}
        rows={courseStarts}
        keyOf={({ courseStartId }) => courseStartId}
        none={words.none}
        columns={[
          { head: words.course, isName: true, cell: (course) => <CourseName course={course} /> },
          {
            head: words.result,
            cell: ({ code }) => <Badge label={labelOf(words.codes, code)} tone={tones[code] ?? 'info'} />,
          },
          { head: words.reasons, cell: (course) => <Reasons course={course} /> },
        ]}
      />
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, explanation.asOf))}</p>
      <p class="actions">
        <LinkButton href={`/waiting-entries/${entry.id}`} label={words.back} />
        <LinkButton href={`/waiting-entries/${entry.id}/change`} label={texts.entry.change} kind="tertiary" />
      </p>
    </>
  );
}

function CourseName({ course }: { course: Course }) {
  const { texts, language } = useGuest();
  const { courseStartId, title, providerName, placeName, startsOn, distanceKm } = course;
  const far = distanceKm !== undefined && texts.explanation.distance(whole(language, Math.round(distanceKm)));
  return (
    <>
      <a class="kern-link" href={`/course-starts/${courseStartId}`}>
        {title}
      </a>
      <span class="under">{[day(language, startsOn), providerName, placeName, far].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Reasons({ course: { sentence, reasons, cutOff } }: { course: Course }) {
  const { texts, language } = useGuest();
  return (
    <>
      <span>{sentence}</span>
      {reasons.length > 0 && (
        <ul class="kern-list kern-list--bullet kern-list--small">
          {reasons.map(({ code, sentence: said }) => (
            <li key={code}>{said}</li>
          ))}
        </ul>
      )}
      {cutOff && <span class="under">{texts.explanation.cutOff(cutOff.tier, day(language, cutOff.date))}</span>}
    </>
  );
}
