import type { ExplanationView, RankView, WaitingEntryView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';
import { rulePackName } from '../texts/rule-pack-name.js';
import { labelOf } from '../texts/texts.js';
import { ExplainedCourses } from './explained-courses.js';
import { HandOut } from './hand-out.js';
import { reasonCounts } from './nearness.js';
import { Rank } from './rank.js';

interface ExplanationPageProps {
  readonly visit: Visit;
  readonly entry: WaitingEntryView;
  readonly explanation: ExplanationView;
  readonly rank: RankView;
}

const tones = {
  PAUSED: 'info',
  ACCEPTED: 'success',
  OFFERED: 'warning',
  PLANNED: 'success',
  WAITING: 'info',
} as const;

/** First how things stand, then what would help, then the reasons course by course; the rest can be unfolded. */
export function ExplanationPage({ visit: { texts, language }, entry, explanation, rank }: ExplanationPageProps) {
  const words = texts.explanation;
  const { status, sentence, position, courseStarts, seatOfferId } = explanation;
  return (
    <>
      <Notice kind={tones[status]} title={`${words.short}: ${labelOf(words.statuses, status)}`}>
        <Said explanation={explanation}>{sentence}</Said>
        {position && (
          <p class="kern-body">
            {words.position}: <strong>{words.positionRange(position.from, position.to)}</strong>
          </p>
        )}
        {seatOfferId && (
          <p class="actions">
            <LinkButton href={`/seat-offers/${seatOfferId}`} label={words.toOffer} kind="primary" />
          </p>
        )}
      </Notice>
      <PlainSwitch entryId={entry.id} wording={explanation.wording} />
      {(status === 'WAITING' || status === 'PLANNED') && (
        <>
          <Helps entryId={entry.id} explanation={explanation} />
          <Because explanation={explanation} />
          {courseStarts.length === 0 ? <p class="kern-body empty">{words.none}</p> : null}
          <ExplainedCourses courses={courseStarts} wording={explanation.wording} />
        </>
      )}
      <Rank rank={rank} />
      <HandOut entryId={entry.id} />
      <Facts
        facts={[
          { name: words.policy, value: explanation.policyVersion },
          {
            name: words.rulePacks,
            value: explanation.rulePackVersions.map((pack) => rulePackName(pack, language, texts)).join('; '),
          },
        ]}
      />
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, explanation.asOf))}</p>
      <p class="actions">
        <LinkButton href={`/waiting-entries/${entry.id}`} label={words.back} />
      </p>
    </>
  );
}

/** A service's sentence is read out in its own language: plain German stays German on an English page. */
function Said({ explanation: { wording }, children }: { explanation: ExplanationView; children: string }) {
  return (
    <p class="kern-body" lang={wording === 'en' ? 'en' : 'de'}>
      {children}
    </p>
  );
}

function PlainSwitch({ entryId, wording }: { entryId: string; wording: ExplanationView['wording'] }) {
  const words = useGuest().texts.explanation;
  const plain = wording === 'de-plain';
  return (
    <p class="actions">
      <LinkButton
        href={`/waiting-entries/${entryId}/explanation${plain ? '' : '?plain=1'}`}
        label={plain ? words.usual : words.plain}
        kind="tertiary"
      />
    </p>
  );
}

function Helps({ entryId, explanation }: { entryId: string; explanation: ExplanationView }) {
  const words = useGuest().texts.explanation;
  const { counterfactuals, wording, status } = explanation;
  if (counterfactuals.length === 0 && status === 'PLANNED') return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.helps}</h2>
      {counterfactuals.length === 0 ? (
        <p class="kern-body">{words.helpsNone}</p>
      ) : (
        <>
          <p class="kern-body">{words.helpsLead}</p>
          <ul class="kern-list kern-list--bullet" lang={wording === 'en' ? 'en' : 'de'}>
            {counterfactuals.map(({ sentence, courseStartId, title }) => (
              <li key={sentence}>
                <strong>{sentence}</strong>{' '}
                <a class="kern-link" href={`/course-starts/${courseStartId}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        <LinkButton href={`/waiting-entries/${entryId}/change`} label={words.change} />
      </p>
    </section>
  );
}

/** In one glance: which reasons stand in the way most often. */
function Because({ explanation: { courseStarts, further } }: { explanation: ExplanationView }) {
  const { texts, language } = useGuest();
  const words = texts.explanation;
  const counts = reasonCounts(courseStarts);
  if (counts.length === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.because}</h2>
      <p class="kern-body">{words.becauseLead(courseStarts.length)}</p>
      <ul class="reasons">
        {counts.map(({ code, courses }) => (
          <li key={code}>
            <strong>{whole(language, courses)}</strong> {labelOf(words.reasonNames, code)}
          </li>
        ))}
      </ul>
      {further > 0 && <p class="kern-body kern-body--small">{words.further(further)}</p>}
    </section>
  );
}
