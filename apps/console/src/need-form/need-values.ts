import {
  courseFormats,
  type EntitlementBody,
  type NeedBody,
  type ObligationBody,
  type PersonBody,
  type WaitingEntryView,
} from '@app/contracts';
import { findMunicipality, placeOf } from '@app/places';
import { entered, type FormValues, given, text, texts, ticked, whole } from '../design/form-values.js';
import type { Texts } from '../texts/texts.js';

export const freshNeed: FormValues = {
  'need.track': 'general',
  'need.reachKm': '15',
  'need.formats': courseFormats,
};

/** As many ways to a place as an entry can have. */
const entitlementRows = [0, 1, 2, 3, 4] as const;

/** The rows a form shows: two, or as many as are filled and one more. */
export function shownEntitlements(values: FormValues): readonly number[] {
  const filled = entitlementRows.filter((row) => entered(values, `need.entitlements.${row}.path`)).length;
  return entitlementRows.slice(0, Math.max(2, filled + 1));
}

const personFields = ['givenName', 'familyName', 'bornOn', 'phone', 'email', 'preferredLanguage'] as const;
const plain = [
  'level',
  'levelAssessedOn',
  'levelSource',
  'levelTest',
  'track',
  'municipality',
  'intensity',
  'earliestStart',
  'latestStart',
  'youthUntil',
] as const;
const lists = ['wantedCourseTypes', 'unwantedProviderIds'] as const;
const ticks = ['childcare', 'accessible', 'woman', 'parent'] as const;

/** An entry as its form shows it; the person stays in the vault. */
export function needValuesOf({ need, version }: WaitingEntryView): FormValues {
  const values: Record<string, string | readonly string[]> = {
    seen: String(version),
    'need.reachKm': String(need.reachKm),
  };
  for (const name of plain) values[`need.${name}`] = need[name] ?? '';
  for (const name of ticks) values[`need.${name}`] = need[name] ? 'yes' : '';
  for (const row of entitlementRows) {
    const { path, issuedBy, issuedOn, validUntil } = need.entitlements[row] ?? {};
    Object.assign(values, {
      [`need.entitlements.${row}.path`]: path ?? '',
      [`need.entitlements.${row}.issuedBy`]: issuedBy ?? '',
      [`need.entitlements.${row}.issuedOn`]: issuedOn ?? '',
      [`need.entitlements.${row}.validUntil`]: validUntil ?? '',
    });
  }
  for (const name of lists) values[`need.${name}`] = need[name] ?? [];
  return {
    ...values,
    'need.obligation.by': need.obligation?.by ?? '',
    'need.obligation.since': need.obligation?.since ?? '',
    'need.formats': need.formats ?? courseFormats,
    'need.availability': need.availability,
  };
}

export type Municipality = { readonly ags: string } | { readonly wrong: string };

/** The municipality written by name or key, or the one chosen; never guessed. */
export function municipalityIn(values: FormValues, { needForm }: Texts, near: string | undefined): Municipality {
  const written = entered(values, 'municipalityOther');
  const chosen = entered(values, 'need.municipality');
  if (!written) return chosen ? { ags: chosen } : { wrong: needForm.noPlace };
  if (/^\d{8}$/.test(written)) return { ags: written };
  const found = findMunicipality(written, near ? { near } : {});
  if (found.kind === 'unique') return { ags: found.place.ags };
  if (found.kind === 'unknown') return { wrong: needForm.unknownPlace };
  const candidates = found.candidates.slice(0, 8).map(({ name, county, ags }) => `${name} (${county}, ${ags})`);
  return { wrong: needForm.ambiguousPlace(candidates.join('; ')) };
}

/** The need as entered. In a change, an optional thing not entered is taken back with `cleared` (null). */
export function needIn(values: FormValues, municipality: string, cleared?: null): NeedBody {
  const optional = (name: string) => entered(values, `need.${name}`) ?? cleared;
  const need = {
    level: text(values, 'need.level'),
    levelAssessedOn: optional('levelAssessedOn'),
    levelSource: optional('levelSource'),
    levelTest: optional('levelTest'),
    track: text(values, 'need.track'),
    entitlements: entitlementsIn(values),
    obligation: obligationIn(values) ?? cleared,
    formats: texts(values, 'need.formats'),
    wantedCourseTypes: texts(values, 'need.wantedCourseTypes'),
    unwantedProviderIds: texts(values, 'need.unwantedProviderIds'),
    municipality,
    reachKm: whole(values, 'need.reachKm'),
    availability: texts(values, 'need.availability'),
    intensity: optional('intensity'),
    earliestStart: optional('earliestStart'),
    latestStart: optional('latestStart'),
    youthUntil: optional('youthUntil'),
    ...Object.fromEntries(ticks.map((name) => [name, ticked(values, `need.${name}`)])),
  };
  return given(need) as NeedBody;
}

function entitlementsIn(values: FormValues): readonly EntitlementBody[] {
  return entitlementRows.flatMap((row) => {
    const parts = ['path', 'issuedBy', 'issuedOn', 'validUntil'] as const;
    const [path, issuedBy, issuedOn, validUntil] = parts.map((part) =>
      entered(values, `need.entitlements.${row}.${part}`),
    );
    return path ? [given({ path, issuedBy, issuedOn, validUntil }) as EntitlementBody] : [];
  });
}

/** Half an obligation is sent as it is, so that the service names the half that is missing. */
function obligationIn(values: FormValues): ObligationBody | undefined {
  const [by, since] = ['by', 'since'].map((part) => entered(values, `need.obligation.${part}`));
  return by || since ? ({ by: by ?? '', since: since ?? '' } as ObligationBody) : undefined;
}

/** What was entered of the person; nothing entered, nothing sent. */
export function personIn(values: FormValues): Partial<PersonBody> {
  return given(Object.fromEntries(personFields.map((name) => [name, entered(values, `person.${name}`)])));
}

export function nameOfMunicipality(ags: string): string {
  return placeOf(ags)?.name ?? ags;
}
