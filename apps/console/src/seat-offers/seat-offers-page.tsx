import { type Page, type SeatOfferView, seatOfferStates } from '@app/contracts';
import { options, SelectField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { entered, type FormValues, text } from '../design/form-values.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, moment } from '../texts/format.js';
import { OfferBadge } from './offer-badge.js';

interface SeatOffersPageProps {
  readonly visit: Visit;
  readonly found: Page<SeatOfferView>;
  readonly values: FormValues;
}

export function SeatOffersPage({ visit: { texts, language }, found, values }: SeatOffersPageProps) {
  const words = texts.offers;
  const query = Object.fromEntries(
    ['state', 'cursor'].map((name) => [name, text(values, name)]).filter(([, value]) => value),
  );
  return (
    <>
      <FilterForm
        action="/seat-offers"
        label={texts.entries.filter}
        used={Boolean(entered(values, 'state'))}
        reset="/seat-offers"
      >
        <SelectField
          name="state"
          label={words.state}
          values={values}
          choices={options(texts.offerStates, seatOfferStates)}
          none={texts.all}
          oneOf
        />
      </FilterForm>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          {
            head: words.reference,
            isName: true,
            cell: ({ id, reference }) => (
              <a class="kern-link" href={`/seat-offers/${id}`}>
                {reference}
              </a>
            ),
          },
          {
            head: words.course,
            cell: ({ courseStart: { title, startsOn, providerName, placeName } }) => (
              <>
                {title}
                <span class="under">
                  {[day(language, startsOn), providerName, placeName].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          { head: words.state, cell: ({ state }) => <OfferBadge state={state} /> },
          { head: words.answerBy, cell: ({ answerBy }) => moment(language, answerBy) },
        ]}
      />
      <Paging here="/seat-offers" query={query} nextCursor={found.nextCursor} />
    </>
  );
}
