import type { PreferencesView, SubscriptionBody, SubscriptionView } from '@app/contracts';
import { entered, type FormValues, given, text, texts, whole } from '../design/form-values.js';

/** Kilometres that can be chosen. */
export const distances = [5, 10, 15, 20, 30, 50, 100] as const;
const usualDistance = '20';

/** What somebody wishes to be told, and when, as their form says. A place stands for the areas beside it. */
export function wishIn(values: FormValues): Omit<SubscriptionBody, 'address'> {
  const weekdays = texts(values, 'weekdays');
  return given({
    language: text(values, 'language') === 'en' ? ('en' as const) : ('de' as const),
    slot: entered(values, 'slot'),
    ...reachIn(values),
    levels: texts(values, 'levels'),
    ...(weekdays.length > 0 ? { cadence: 'weekly', weekdays } : { cadence: 'daily' }),
    courseTypes: texts(values, 'courseTypes'),
    fundingPaths: texts(values, 'fundingPaths'),
    formats: texts(values, 'formats'),
    childcareOnly: text(values, 'childcareOnly') === 'yes',
    ownPeopleOnly: text(values, 'ownPeopleOnly') === 'yes',
  }) as Omit<SubscriptionBody, 'address'>;
}

function reachIn(values: FormValues): Pick<SubscriptionBody, 'areas' | 'around'> {
  const place = entered(values, 'around.place');
  if (place) return { around: { place, km: whole(values, 'around.km') ?? Number(usualDistance) } };
  const areas = texts(values, 'areas');
  return areas.length > 0 ? { areas } : {};
}

export function wishValues(subscription: SubscriptionView | PreferencesView): FormValues {
  const { slot, language, areas, levels, weekdays, childcareOnly, ownPeopleOnly, around } = subscription;
  const { courseTypes, fundingPaths, formats } = subscription;
  return {
    ...{ slot, language, areas, levels, weekdays, courseTypes, fundingPaths, formats },
    'around.place': around?.name ?? '',
    'around.km': around ? String(around.km) : usualDistance,
    childcareOnly: childcareOnly ? 'yes' : '',
    ownPeopleOnly: ownPeopleOnly ? 'yes' : '',
  };
}
