/** The body that registers somebody in Bochum; the generated nation has nobody at C1.2 or C2. */
export function aNewcomer(number: number, level: 'C1.2' | 'C2'): object {
  return {
    person: { givenName: 'Probe', familyName: `Person${number}` },
    need: {
      level,
      track: 'general',
      entitlements: [{ path: 'county' }],
      municipality: '05911000',
      reachKm: 30,
      availability: ['mon-morning'],
    },
  };
}
