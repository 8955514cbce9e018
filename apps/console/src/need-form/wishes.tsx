import { courseFormats, courseTypes } from '@app/contracts';
import { Group, type Option, options, TickList } from '../design/fields.js';
import { texts as textsOf } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';
import type { FormPart } from './form-part.js';

/** What somebody would rather have, or not; folded away until there is a wish. */
export function Wishes({ values, errors, providers }: FormPart & { readonly providers: readonly Option[] }) {
  const { texts } = useGuest();
  const words = texts.standing.form;
  const form = { values, ...(errors && { errors }) };
  const wished = ['need.wantedCourseTypes', 'need.unwantedProviderIds'].some(
    (name) => textsOf(values, name).length > 0,
  );
  return (
    <Group label={words.wishes} hint={words.wishesHint}>
      <TickList name="need.formats" label={words.formats} choices={options(texts.formats, courseFormats)} {...form} />
      <details class="filter" open={wished}>
        <summary>{`${words.wantedCourseTypes}, ${words.unwantedProviders}`}</summary>
        <TickList
          name="need.wantedCourseTypes"
          label={words.wantedCourseTypes}
          hint={words.wantedCourseTypesHint}
          choices={options(texts.courseTypes, courseTypes)}
          {...form}
        />
        {providers.length > 0 && (
          <TickList name="need.unwantedProviderIds" label={words.unwantedProviders} choices={providers} {...form} />
        )}
      </details>
    </Group>
  );
}
