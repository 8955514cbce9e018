import type { NextOffersView, OfferBatchView } from '@app/contracts';
import { PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, moment, whole } from '../texts/format.js';

interface OfferBatchesPageProps {
  readonly visit: Visit;
  readonly next: NextOffersView;
}

export function OfferBatchesPage({ visit: { texts, language }, next }: OfferBatchesPageProps) {
  const words = texts.steering.batches;
  const { batch, courseStarts, offers, region, regions = [], asOf } = next;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      {regions.length > 1 && <Regions here={region} regions={regions} />}
      {batch && <Batch batch={batch} region={region} />}
      {offers > 0 && <p class="figure">{words.count(whole(language, offers))}</p>}
      <Table
        caption={words.caption}
        rows={courseStarts}
        keyOf={({ courseStartId }) => courseStartId}
        none={words.nothing}
        columns={[
          {
            head: words.course,
            isName: true,
            cell: ({ courseStartId, title, startsOn, providerName }) => (
              <>
                <a class="kern-link" href={`/course-starts/${courseStartId}`}>
                  {title}
                </a>
                <span class="under">
                  {day(language, startsOn)} · {providerName}
                </span>
              </>
            ),
          },
          { head: words.offers, numeric: true, cell: (row) => whole(language, row.offers) },
        ]}
      />
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, asOf))}</p>
    </>
  );
}

function Batch({ batch, region }: { batch: OfferBatchView; region: string }) {
  const { texts, language } = useGuest();
  const words = texts.steering.batches;
  const { id, version, state, offers, heldAt, releasesAt } = batch;
  if (state !== 'held') return <Notice kind="info" title={words.sending(whole(language, offers))} />;
  return (
    <Notice kind="warning" title={words.held(whole(language, offers))}>
      <p class="kern-body">{words.heldLead(moment(language, heldAt), moment(language, releasesAt))}</p>
      <PostButton action={`/offer-batches/${id}/release`} label={words.release} fields={{ seen: version, region }} />
    </Notice>
  );
}

function Regions({ here, regions }: { here: string; regions: readonly string[] }) {
  const { texts } = useGuest();
  return (
    <nav class="actions" aria-label={texts.steering.batches.region}>
      {regions.map((region) => (
        <a
          key={region}
          class="kern-link"
          href={`/offer-batches?region=${encodeURIComponent(region)}`}
          {...(region === here && { 'aria-current': 'page' as const })}
        >
          {texts.policies.regionName(region)}
        </a>
      ))}
    </nav>
  );
}
