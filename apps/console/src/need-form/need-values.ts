import type { EntitlementBody, NeedBody, PersonBody, WaitingEntryView } from '@app/contracts';
import { findMunicipality, placeOf } from '@app/places';
import { entered, type FormValues, given, text, texts, ticked, whole } from '../design/form-values.js';
import type { Texts } from '../texts/texts.js';

export const freshNeed: FormValues = { 'need.track': 'general', 'need.reachKm': '15' };

/** How many ways to a place a form can name. */
export const entitlementRows = [0, 1] as const;
const personFields = ['givenName', 'familyName', 'bornOn', 'phone', 'email', 'preferredLanguage'] as const;
const plain = [
  'level',
  'levelAssessedOn',
  'levelSource',
  'track',
  'municipality',
  'intensity',
  'earliestStart',
  'latestStart',
  'youthUntil',
] as const;
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
    const { path, issuedOn, validUntil } = need.entitlements[row] ?? {};
    Object.assign(values, {
      [`need.entitlements.${row}.path`]: path ?? '',
      [`need.entitlements.${row}.issuedOn`]: issuedOn ?? '',
      [`need.entitlements.${row}.validUntil`]: validUntil ?? '',
    });
  }
  return { ...values, 'need.availability': need.availability };
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
    track: text(values, 'need.track'),
    entitlements: entitlementsIn(values),
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
    const [path, issuedOn, validUntil] = ['path', 'issuedOn', 'validUntil'].map((part) =>
      entered(values, `need.entitlements.${row}.${part}`),
    );
    return path ? [given({ path, issuedOn, validUntil }) as EntitlementBody] : [];
  });
}

/** What was entered of the person; nothing entered, nothing sent. */
export function personIn(values: FormValues): Partial<PersonBody> {
  return given(Object.fromEntries(personFields.map((name) => [name, entered(values, `person.${name}`)])));
}

export function nameOfMunicipality(ags: string): string {
  return placeOf(ags)?.name ?? ags;
}
