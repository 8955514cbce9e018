import type { ProviderVenueView } from '@app/contracts';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { TextField, TickField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { LinkButton, PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { TextArea } from '../design/text-area.js';
import type { Texts } from '../texts/texts.js';

interface VenueFormProps {
  readonly venue?: ProviderVenueView | undefined;
  readonly once: string;
  /** What was entered, when it was refused. */
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

export function venueLabels({ venues: words }: Texts): FieldLabels {
  const { name, street, postalCode, place, rooms, directions, closedFrom } = words;
  return { name, street, postalCode, place, rooms, directions, closedFrom };
}

/** Describes a house, a new one or one that is known. */
export function VenueForm({ venue, once, entered, errors }: VenueFormProps) {
  const { texts } = useGuest();
  const words = texts.venues;
  const form = { values: entered ?? valuesOf(venue), ...(errors && { errors }) };
  const seen = venue?.version ?? 0;
  return (
    <>
      <PostForm action={venue ? `/venues/${venue.id}` : '/venues'} {...(errors && { errors })}>
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="seen" value={seen} />
        <TextField name="name" label={words.name} required {...form} />
        <TextField name="street" label={words.street} {...form} />
        <div class="row">
          <TextField name="postalCode" label={words.postalCode} inputMode="numeric" narrow {...form} />
          <TextField name="place" label={words.place} hint={words.placeHint} required {...form} />
        </div>
        <TickField name="accessible" label={words.accessible} values={form.values} />
        <TextArea name="rooms" label={words.rooms} hint={words.roomsHint} {...form} />
        <TextArea name="directions" label={words.directions} {...form} />
        <TextField name="closedFrom" type="date" label={words.closedFrom} hint={words.closedFromHint} {...form} />
        <div class="actions">
          <SubmitButton label={texts.save} />
          <LinkButton href="/venues" label={texts.back} kind="tertiary" />
        </div>
      </PostForm>
      {venue && venue.courseStarts > 0 && <p class="kern-body">{words.inUse}</p>}
      {venue?.courseStarts === 0 && (
        <PostButton action={`/venues/${venue.id}/delete`} label={words.delete} kind="tertiary" fields={{ seen }} />
      )}
    </>
  );
}

function valuesOf(venue: ProviderVenueView | undefined): FormValues {
  if (!venue) return {};
  const { name, street = '', postalCode = '', place, accessible, rooms, directions = '', closedFrom = '' } = venue;
  const lines = rooms.map((room) => (room.places === undefined ? room.name : `${room.name}; ${room.places}`));
  const more = { rooms: lines.join('\n'), directions, closedFrom };
  return { name, street, postalCode, place, ...(accessible && { accessible: 'yes' }), ...more };
}
