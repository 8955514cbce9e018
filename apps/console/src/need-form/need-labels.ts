import type { FieldLabels } from '../design/field-errors.js';
import type { Texts } from '../texts/texts.js';

/** Names of the form's fields, in its order. */
export function needLabels({ needForm: words }: Texts): FieldLabels {
  return {
    'person.givenName': words.givenName,
    'person.familyName': words.familyName,
    'person.bornOn': words.bornOn,
    'person.phone': words.phone,
    'person.email': words.email,
    'person.preferredLanguage': words.preferredLanguage,
    'need.level': words.level,
    'need.levelAssessedOn': words.levelAssessedOn,
    'need.levelSource': words.levelSource,
    'need.track': words.track,
    'need.entitlements.0.path': words.path,
    'need.entitlements.0.issuedOn': words.issuedOn,
    'need.entitlements.0.validUntil': words.validUntil,
    'need.entitlements.1.path': words.pathSecond,
    'need.entitlements.1.issuedOn': words.issuedOn,
    'need.entitlements.1.validUntil': words.validUntil,
    'need.municipality': words.municipality,
    municipalityOther: words.municipalityOther,
    'need.reachKm': words.reachKm,
    'need.availability': words.availability,
    'need.intensity': words.intensity,
    'need.earliestStart': words.earliestStart,
    'need.latestStart': words.latestStart,
    'need.youthUntil': words.youthUntil,
    waitingSince: words.waitingSince,
  };
}
