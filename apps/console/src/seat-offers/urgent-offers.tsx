import type { SeatOfferView } from '@app/contracts';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { moment } from '../texts/format.js';

/** What must be answered next, the soonest first; nothing when nothing is open. */
export function UrgentOffers({ open }: { open: readonly SeatOfferView[] }) {
  const { texts, language } = useGuest();
  const words = texts.entries;
  if (open.length === 0) return null;
  const soonest = [...open].sort((a, b) => a.answerBy.localeCompare(b.answerBy)).slice(0, 5);
  return (
    <Notice kind="warning" title={words.urgent(open.length)}>
      <ul class="kern-list">
        {soonest.map(({ id, reference, courseStart, answerBy }) => (
          <li key={id}>
            <a class="kern-link" href={`/seat-offers/${id}`}>
              {reference}: {courseStart.title}
            </a>
            , <strong>{words.answerBy(moment(language, answerBy))}</strong>
          </li>
        ))}
      </ul>
      <p class="kern-body">{words.urgentLead}</p>
    </Notice>
  );
}
