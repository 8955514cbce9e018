import type { FieldLabels } from '../design/field-errors.js';
import type { Texts } from '../texts/texts.js';

/** Names of the form's fields, in its order. */
export function needLabels({ needForm: words, standing: { form } }: Texts): FieldLabels {
  const entitlement = (row: number) => ({
    [`need.entitlements.${row}.path`]: row === 0 ? words.path : words.pathSecond,
    [`need.entitlements.${row}.issuedBy`]: form.issuedBy,
    [`need.entitlements.${row}.issuedOn`]: words.issuedOn,
    [`need.entitlements.${row}.validUntil`]: words.validUntil,
  });
  return {
    'person.givenName': words.givenName,
    'person.familyName': words.familyName,
    'person.bornOn': words.bornOn,
    'person.phone': words.phone,
    'person.email': words.email,
    'person.preferredLanguage': words.preferredLanguage,
    'need.level': words.level,
    'need.track': words.track,
    'need.levelSource': words.levelSource,
    'need.levelTest': form.levelTest,
    'need.levelAssessedOn': words.levelAssessedOn,
    ...entitlement(0),
    ...entitlement(1),
    ...entitlement(2),
    ...entitlement(3),
    ...entitlement(4),
    'need.obligation.by': form.obligedBy,
    'need.obligation.since': form.obligedSince,
    'need.municipality': words.municipality,
    municipalityOther: words.municipalityOther,
    'need.reachKm': words.reachKm,
    'need.availability': words.availability,
    'need.intensity': words.intensity,
    'need.earliestStart': words.earliestStart,
    'need.latestStart': words.latestStart,
    'need.formats': form.formats,
    'need.wantedCourseTypes': form.wantedCourseTypes,
    'need.unwantedProviderIds': form.unwantedProviders,
    'need.youthUntil': words.youthUntil,
    waitingSince: words.waitingSince,
    reason: form.reason,
  };
}
