import type { HardshipReason, IssuingBody, NeedBody, PersonBody, WaitingEntryBody } from '@app/contracts';
import { addDays, type CalendarDate, slots } from '@app/kernel';

/** Somebody who waits, and who registers them. All people are invented. */
export interface SampleEntry {
  readonly key: string;
  readonly registeredBy: string;
  readonly body: WaitingEntryBody;
  /** What became of them since. */
  readonly since?: Since;
}

type Since =
  /** Wants the same place and time as the entry of that key, of the same colleague. */
  | { readonly togetherWith: string }
  /** Two offers went unanswered: somebody has to ask. */
  | { readonly fellSilent: true }
  /** One colleague proposed that they come first; a second person has to decide. */
  | { readonly shouldComeFirst: HardshipReason };

type Outline = readonly [
  givenName: string,
  familyName: string,
  level: string,
  place: keyof typeof municipalities,
  /** Days already waited. */
  waited: number,
  time: 'mornings' | 'afternoons' | 'evenings' | 'any',
  entitlement: keyof typeof entitlements,
  more?: Partial<NeedBody>,
];

const municipalities = { bochum: '05911000', herne: '05916000', witten: '05954036' } as const;

const partsOf = (part: string) => slots.filter((slot) => slot.endsWith(part));
const availabilities = {
  mornings: partsOf('morning'),
  afternoons: [...partsOf('morning'), ...partsOf('afternoon')],
  evenings: partsOf('evening'),
  any: [...slots],
};

/** `issued`: days before the registration; `valid`: days from today. */
const entitlements = {
  entitled: { path: 'bamf-entitled', issuedBy: 'foreigners_authority', issued: 9, valid: 240 },
  urgent: { path: 'bamf-entitled', issuedBy: 'bamf', issued: 30, valid: 45 },
  obliged: { path: 'bamf-obliged', issuedBy: 'jobcenter', issued: 14, valid: 300 },
  jobcenter: { path: 'jobcenter', issuedBy: 'jobcenter', issued: 5, valid: undefined },
  county: { path: 'county', issuedBy: 'county', issued: 3, valid: undefined },
} as const satisfies Record<string, { readonly issuedBy: IssuingBody; [part: string]: unknown }>;

const sinceThen: Readonly<Record<string, Since>> = {
  'anna-6': { togetherWith: 'anna-5' },
  'anna-10': { shouldComeFirst: 'training-depends-on-it' },
  'paul-7': { fellSilent: true },
};

const ofAnna: readonly Outline[] = [
  ['Олена', 'Джамала', 'A1.1', 'bochum', 96, 'mornings', 'obliged', { childcare: true, woman: true, parent: true }],
  ['Ahmad', 'Karimi', 'A1.1', 'bochum', 71, 'any', 'obliged'],
  ['عبد الله', 'الحسن', 'A1.1', 'bochum', 64, 'mornings', 'entitled'],
  ['Selam', 'Tesfay', 'A1.1', 'herne', 40, 'evenings', 'urgent', { woman: true }],
  ['Thị Mai', 'Nguyễn', 'A1.2', 'bochum', 122, 'mornings', 'obliged', { woman: true }],
  ['Văn Nam', 'Nguyễn', 'A1.2', 'bochum', 35, 'any', 'obliged'],
  ['Leyla', 'Yıldız', 'A2.1', 'bochum', 88, 'mornings', 'obliged', { woman: true }],
  ['Farid', 'Rahimi', 'A2.1', 'herne', 57, 'afternoons', 'entitled', { formats: ['presence', 'hybrid'] }],
  ['Ioana', 'Munteanu', 'A2.1', 'bochum', 19, 'mornings', 'entitled', { woman: true }],
  ['Yusuf', 'Abdi', 'B1.1', 'bochum', 140, 'mornings', 'obliged'],
  ['Zofia', 'Łukasz', 'B1.1', 'bochum', 33, 'mornings', 'entitled', { woman: true }],
  [
    'Rana',
    'Haddadin',
    'B2.1',
    'bochum',
    48,
    'afternoons',
    'jobcenter',
    { woman: true, wantedCourseTypes: ['vocational'], levelSource: 'certificate', levelTest: 'telc' },
  ],
  ['Yonas', 'Haile', 'alpha.1', 'herne', 160, 'mornings', 'obliged', { track: 'alpha', reachKm: 20 }],
];

const ofPaul: readonly Outline[] = [
  ['Iryna', 'Shevchuk', 'A1.1', 'bochum', 83, 'mornings', 'obliged', { woman: true }],
  ['Dawit', 'Mehari', 'A1.1', 'bochum', 28, 'evenings', 'obliged'],
  ['Parisa', 'Ahmadi', 'A1.1', 'herne', 12, 'any', 'urgent', { woman: true, childcare: true, parent: true }],
  ['Andriy', "O'Brien-Kovalenko", 'A1.2', 'herne', 75, 'mornings', 'obliged', { reachKm: 25 }],
  ['Amal', 'Saleh', 'A2.1', 'witten', 102, 'mornings', 'obliged', { woman: true, reachKm: 30 }],
  ['Bekir', 'Çelik', 'A2.1', 'herne', 66, 'afternoons', 'entitled'],
  ['Natalia', 'Petrenko', 'A2.2', 'witten', 51, 'evenings', 'county', { woman: true }],
  ['Omid', 'Safi', 'B1.1', 'herne', 95, 'mornings', 'obliged'],
  ['Elif', 'Kaya', 'B1.2', 'bochum', 44, 'evenings', 'entitled', { woman: true }],
  ['Tekle', 'Gebremariam', 'B1.2', 'bochum', 21, 'any', 'obliged'],
  [
    'Hodan',
    'Warsame',
    'alpha.1',
    'herne',
    118,
    'mornings',
    'obliged',
    { track: 'alpha', woman: true, childcare: true },
  ],
  // A name that careless software takes for an empty field.
  ['Viktor', 'Null', 'orientation', 'bochum', 25, 'afternoons', 'obliged'],
];

const ofSamira: readonly Outline[] = [
  ['Marwa', 'Aziz', 'A1.1', 'witten', 15, 'mornings', 'county', { woman: true }],
  ['Emmanuel', 'Okafor', 'A1.1', 'witten', 39, 'any', 'county'],
  ['Svitlana', 'Moroz', 'A1.1', 'witten', 8, 'mornings', 'county', { woman: true, parent: true }],
  ['Rojin', 'Demirtaş', 'A2.2', 'witten', 60, 'any', 'county', { woman: true }],
  ['Mehdi', 'Jafari', 'alpha.1', 'bochum', 47, 'mornings', 'entitled', { track: 'alpha', reachKm: 20 }],
];

export function sampleEntries(today: CalendarDate): readonly SampleEntry[] {
  return [
    ...ofAnna.map((outline, at) => entry(`anna-${at + 1}`, 'anna.traeger', outline, today)),
    ...ofPaul.map((outline, at) => entry(`paul-${at + 1}`, 'paul.lindner', outline, today)),
    ...ofSamira.map((outline, at) => entry(`samira-${at + 1}`, 'samira.haddad', outline, today)),
  ];
}

function entry(key: string, registeredBy: string, outline: Outline, today: CalendarDate): SampleEntry {
  const [givenName, familyName, level, place, waited, time, entitlement, more] = outline;
  const waitingSince = addDays(today, -waited);
  const need: NeedBody = {
    level,
    levelAssessedOn: addDays(waitingSince, -2),
    levelSource: 'placement-test',
    levelTest: 'ik-placement',
    track: 'general',
    ...wayIn(entitlement, waitingSince, today),
    municipality: municipalities[place],
    reachKm: 15,
    availability: availabilities[time],
    ...more,
  };
  const person: PersonBody = { givenName, familyName };
  const since = sinceThen[key];
  return { key, registeredBy, body: { need, person, waitingSince }, ...(since && { since }) };
}

function wayIn(
  entitlement: keyof typeof entitlements,
  waitingSince: CalendarDate,
  today: CalendarDate,
): Pick<NeedBody, 'entitlements' | 'obligation'> {
  const { path, issuedBy, issued, valid } = entitlements[entitlement];
  const issuedOn = addDays(waitingSince, -issued);
  const lapses = valid && { validUntil: addDays(today, valid) };
  return {
    entitlements: [{ path, issuedBy, issuedOn, ...lapses }],
    ...(path === 'bamf-obliged' && { obligation: { by: issuedBy, since: issuedOn } }),
  };
}
