import { randomUUID } from 'node:crypto';
import type { ProviderVenueBody, ProviderVenueView, RoomBody } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { errorsFor } from '../design/field-errors.js';
import { entered, type FormValues, formValues, text, ticked, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { VenueForm, venueLabels } from './venue-form.js';
import { VenuesPage } from './venues-page.js';

/** The houses in which a provider teaches. */
@Controller('venues')
@PageOf('provider_staff')
export class VenuesController {
  @Get()
  async list(@CurrentVisit() { services, texts }: Visit, @Query() query: unknown): Promise<Answer> {
    const cursor = entered(formValues(query), 'cursor');
    const found = await services.providers.venues(cursor);
    return page(texts.venues.title, <VenuesPage {...{ found, cursor }} />);
  }

  @Get('new')
  fresh(@CurrentVisit() { texts }: Visit): Answer {
    return page(texts.venues.addTitle, <VenueForm once={randomUUID()} />);
  }

  @Post()
  add(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    return saved(visit, values, undefined, () =>
      visit.services.providers.addVenue(bodyOf(values), text(values, 'once')),
    );
  }

  @Get(':id')
  async show(@CurrentVisit() { services }: Visit, @Param('id') id: string): Promise<Answer> {
    const venue = await services.providers.venue(id);
    return page(venue.name, <VenueForm venue={venue} once={randomUUID()} />);
  }

  @Post(':id')
  async change(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const venue = await visit.services.providers.venue(id);
    return saved(visit, values, venue, () =>
      visit.services.providers.changeVenue(id, bodyOf(values), whole(values, 'seen') ?? 0),
    );
  }

  @Post(':id/delete')
  delete(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const seen = whole(formValues(body), 'seen') ?? 0;
    const remove = () => visit.services.providers.deleteVenue(id, seen);
    return act(visit, `/venues/${id}`, visit.texts.venues.deleted, remove, '/venues');
  }
}

async function saved(
  { texts }: Visit,
  values: FormValues,
  venue: ProviderVenueView | undefined,
  work: () => Promise<unknown>,
): Promise<Answer> {
  const outcome = await attempt(work);
  if ('value' in outcome) return done('/venues', texts.venues.saved);
  const errors = errorsFor(outcome.problem, venueLabels(texts));
  const body = <VenueForm {...{ venue, once: randomUUID(), entered: values, errors }} />;
  return page(venue?.name ?? texts.venues.addTitle, body, { status: 422 });
}

function bodyOf(values: FormValues): ProviderVenueBody {
  const orNull = (name: string) => entered(values, name) ?? null;
  return {
    name: text(values, 'name'),
    street: orNull('street'),
    postalCode: orNull('postalCode'),
    place: orNull('place'),
    accessible: ticked(values, 'accessible'),
    rooms: roomsIn(text(values, 'rooms')),
    directions: orNull('directions'),
    closedFrom: orNull('closedFrom'),
  };
}

/** One room per line: 'name; places'. What is no number goes on as it was written, so that the service names the field. */
function roomsIn(lines: string): readonly RoomBody[] {
  return lines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', places] = line.split(';').map((part) => part.trim());
      if (!places) return { name };
      return { name, places: /^\d{1,4}$/.test(places) ? Number(places) : (places as unknown as number) };
    });
}
