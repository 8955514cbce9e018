/** The modules of an integration course, each of 100 units: what one begins with (§§ 10–13 IntV; leaflet of the city of Offenbach, 2017). */
export const general = ['A1.1', 'A1.2', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'orientation'] as const;
export const alpha = [
  'alpha.1',
  'alpha.2',
  'alpha.3',
  'alpha.4',
  'alpha.5',
  'alpha.6',
  'alpha.7',
  'alpha.8',
  'alpha.9',
  'orientation',
] as const;

/** A course as a provider plans it: so many modules one after the other, with the same people as far as they stay. */
export interface Plan {
  readonly track: 'general' | 'alpha';
  readonly modules: readonly string[];
}

const wholeCourse: Plan = { track: 'general', modules: general };
const basis: Plan = { track: 'general', modules: general.slice(0, 3) };
const advanced: Plan = { track: 'general', modules: general.slice(3) };
const literacy: Plan = { track: 'alpha', modules: alpha };

/** Which courses begin how often. That a third of the general ones end after the basis is an assumption, not a cited figure. */
export function planned(alphaShare: number): readonly (readonly [Plan, number])[] {
  const rest = 1 - alphaShare;
  return [
    [literacy, alphaShare],
    [wholeCourse, rest * 0.6],
    [basis, rest * 0.2],
    [advanced, rest * 0.2],
  ];
}

/** What somebody is ready to begin after a module; undefined after the last. */
export function levelAfter(track: Plan['track'], level: string): string | undefined {
  const ladder: readonly string[] = track === 'alpha' ? alpha : general;
  return ladder[ladder.indexOf(level) + 1];
}
