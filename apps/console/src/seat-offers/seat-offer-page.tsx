import { declineReasons, type SeatOfferExplanationView, type SeatOfferView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import { options, SelectField } from '../design/fields.js';
import { PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import type { Visit } from '../session/visit.js';
import { moment, weekdayAndDay } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { OfferBadge } from './offer-badge.js';

interface SeatOfferPageProps {
  readonly visit: Visit;
  readonly offer: SeatOfferView;
  readonly explanation: SeatOfferExplanationView;
}

export function SeatOfferPage({ visit: { texts, language }, offer, explanation }: SeatOfferPageProps) {
  const words = texts.offer;
  const { courseStart, state } = offer;
  return (
    <>
      {state === 'open' && (
        <Notice kind="warning" title={words.deadline(moment(language, offer.answerBy))}>
          <p class="kern-body">{words.deadlineLead}</p>
        </Notice>
      )}
      <Facts
        facts={[
          {
            name: words.course,
            value: (
              <a class="kern-link" href={`/course-starts/${offer.courseStartId}`}>
                {courseStart.title}
              </a>
            ),
          },
          { name: words.begins, value: weekdayAndDay(language, courseStart.startsOn) },
          { name: words.times, value: courseStart.times },
          { name: words.place, value: courseStart.placeName },
          { name: words.provider, value: courseStart.providerName },
          { name: words.level, value: courseStart.entryLevels.map((level) => labelOf(texts.levels, level)).join(', ') },
          { name: words.state, value: <OfferBadge state={state} /> },
          { name: words.answered, value: moment(language, offer.answeredAt) },
          { name: words.declineReason, value: labelOf(texts.declineReasons, offer.declineReason) },
        ]}
      />
      {(state === 'open' || state === 'accepted') && <Uncertain />}
      {state === 'open' && <Answers offer={offer} />}
      <Why explanation={explanation} />
      <p class="actions">
        <a class="kern-link" href={`/waiting-entries/${offer.waitingEntryId}`}>
          {texts.explanation.back}
        </a>
      </p>
    </>
  );
}

/** What decided when the offer was made, not what would decide today. */
function Why({ explanation: { sentence, grounds } }: { explanation: SeatOfferExplanationView }) {
  const words = useGuest().texts.explanation;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.offerWhy}</h2>
      <p class="kern-body">{sentence}</p>
      <ul class="kern-list kern-list--bullet">
        {grounds.map(({ code, sentence: ground }) => (
          <li key={code}>{ground}</li>
        ))}
      </ul>
    </section>
  );
}

function Uncertain() {
  const words = useGuest().texts.offer;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.uncertain}</h2>
      <ul class="kern-list kern-list--bullet">
        {words.uncertainPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ offer: { id, version } }: { offer: SeatOfferView }) {
  const { texts } = useGuest();
  const words = texts.offer;
  const reasons = options(texts.declineReasons, declineReasons);
  return (
    <div class="halves">
      <section class="panel">
        <h2 class="kern-heading-medium">{words.accept}</h2>
        <p class="kern-body">{words.acceptLead}</p>
        <PostButton action={`/seat-offers/${id}/accept`} label={words.acceptSubmit} fields={{ seen: version }} />
      </section>
      <section class="panel">
        <h2 class="kern-heading-medium">{words.decline}</h2>
        <p class="kern-body">{words.declineLead}</p>
        <PostForm action={`/seat-offers/${id}/decline`}>
          <input type="hidden" name="seen" value={version} />
          <SelectField
            name="reason"
            label={words.declineReason}
            choices={reasons}
            none={texts.choose}
            values={{}}
            required
          />
          <SubmitButton label={words.declineSubmit} kind="secondary" />
        </PostForm>
      </section>
    </div>
  );
}
