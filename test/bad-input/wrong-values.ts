import { addDays } from '@app/kernel';
import { courseStart, subscription, today, waitingEntry } from './good-bodies.js';

/** A body that is in order but for one value; `pointer` is what the answer must name. */
export interface WrongValue {
  readonly pointer: string;
  readonly body: string;
}

const need = waitingEntry().need;
const marker = '\u0001here';
const counts = ['-1', '0', '1e309', '"12"', '12.5'];
const noDays = ['"2027-02-30"', '"2027-13-01"', '"01.02.2027"', '20270201', '""'];

const at = (pointer: string, body: object, values: readonly string[]): readonly WrongValue[] =>
  values.map((value) => ({ pointer, body: replaced(body, pointer, value) }));

export const wrongCourseStarts: readonly WrongValue[] = [
  ...at('/maxParticipants', courseStart, [...counts, 'null', '9007199254740993', '1e9']),
  ...at('/minParticipants', courseStart, ['-1', '1e309', '"1"', '1.5', '13']),
  ...at('/registeredElsewhere', courseStart, ['-1', '"1"', '0.5']),
  ...at('/priceCents', courseStart, ['-1', '"1"', '0.5']),
  ...at('/startsOn', courseStart, noDays),
  ...at('/endsOn', courseStart, [...noDays, JSON.stringify(addDays(today, -1))]),
  ...at('/weeklyTimes/0/from', courseStart, ['"24:00"', '"9:00"', '"25:61"', '900']),
  ...at('/weeklyTimes/0/to', courseStart, ['"24:00"', '"08:00"', '"12:60"']),
  ...at('/weeklyTimes/0/weekday', courseStart, ['"sun"', '"Montag"', '1']),
  ...at('/entryLevels', courseStart, ['[]', '"C2"', '{}']),
  ...at('/entryLevels/0', courseStart, ['"Z9"']),
  ...at('/title', courseStart, ['""', '7', '{}']),
  ...at('/courseType', courseStart, ['"yoga"', '1']),
  ...at('/childcare', courseStart, ['"true"', '1']),
  ...at('/venue/postalCode', courseStart, ['"4478"', '44787']),
];

const withMore = {
  ...waitingEntry(),
  need: {
    ...need,
    levelSource: 'certificate',
    levelTest: 'telc',
    entitlements: [{ path: 'jobcenter', issuedBy: 'jobcenter' }],
    obligation: { by: 'jobcenter', since: addDays(today, -20) },
    formats: ['online'],
    wantedCourseTypes: ['vocational'],
    unwantedProviderIds: ['01890000-0000-7000-8000-00000000dead'],
  },
};

export const wrongWaitingEntries: readonly WrongValue[] = [
  ...at('/need/reachKm', waitingEntry(), ['-1', '0', '1e309', '"12"', '61']),
  ...at('/need/level', waitingEntry(), ['"Z9"', '9', '""']),
  ...at('/need/track', waitingEntry(), ['"fast"', '1']),
  ...at('/need/municipality', waitingEntry(), ['"0591100x"', '"05911"', '5911000']),
  ...at('/need/availability/0', waitingEntry(), ['"mon-24:00"', '"sun-morning"']),
  ...at('/need/availability', waitingEntry(), ['[1]', '"mon-morning"', '{}']),
  ...at('/need/entitlements/0/path', waitingEntry(), ['"friend"']),
  ...at('/need/entitlements/0/issuedOn', waitingEntry(), noDays),
  ...at('/need/entitlements/0/issuedBy', withMore, ['"friend"', '1', '"bamf"']),
  ...at('/need/obligation/by', withMore, ['"bamf"', '7']),
  ...at('/need/obligation/since', withMore, [...noDays.slice(0, 3), JSON.stringify(addDays(today, 1))]),
  ...at('/need/levelTest', withMore, ['"toefl"', '1']),
  ...at('/need/formats', withMore, ['[]', '"online"', '{}']),
  ...at('/need/formats/0', withMore, ['"postal"']),
  ...at('/need/wantedCourseTypes/0', withMore, ['"yoga"']),
  ...at('/need/unwantedProviderIds/0', withMore, ['"VHS"', '"1"']),
  ...at('/need/earliestStart', waitingEntry(), noDays.slice(0, 3)),
  ...at('/need/latestStart', { ...waitingEntry(), need: { ...need, earliestStart: '2027-05-01' } }, ['"2027-04-01"']),
  ...at('/person/familyName', waitingEntry(), ['""', '"   "', '7', `"${'x'.repeat(500)}"`]),
  ...at('/waitingSince', waitingEntry(), [...noDays.slice(0, 3), JSON.stringify(addDays(today, 1))]),
];

/** Ways to say more than a recipient: to the header, to the envelope, to a parser. */
export const hostileAddresses = [
  'katrin.sommer@stadt.example\r\nBcc: thief@evil.example',
  'katrin.sommer@stadt.example\nRCPT TO:<thief@evil.example>',
  'katrin.sommer@stadt.example\rDATA',
  'thief@evil.example,katrin.sommer@stadt.example',
  'thief@evil.example;katrin.sommer@stadt.example',
  '"thief@evil.example" <katrin.sommer@stadt.example>',
  '"thief@evil.example "@stadt.example',
  'thief%evil.example@stadt.example',
  '@evil.example:katrin.sommer@stadt.example',
  'katrin.sommer@stadt.example> NOTIFY=SUCCESS',
  '=?utf-8?q?thief=40evil.example=3E?=@stadt.example',
  'friends:thief@evil.example;@stadt.example',
  'katrin.sommer(thief@evil.example)@stadt.example',
  'katrin.sommer@stadt.example\u2028Bcc: thief@evil.example',
  'katrin.sommer@evil.example',
  'katrin.sommer@stadt.example.evil.example',
  `${'a'.repeat(250)}@stadt.example`,
];

export const wrongSubscriptions: readonly WrongValue[] = [
  ...at('/address', subscription, ['7', '""', 'null', ...hostileAddresses.map((address) => JSON.stringify(address))]),
  ...at('/slot', subscription, ['"24:00"', '"04:59"', '"22:01"', '"7:30"', '730']),
  ...at('/language', subscription, ['"fr"', '1']),
];

function replaced(body: object, pointer: string, value: string): string {
  const copy = structuredClone(body) as Record<string, unknown>;
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Record<string, unknown>>((inner, step) => inner[step] as Record<string, unknown>, copy);
  parent[last] = marker;
  return JSON.stringify(copy).replace(JSON.stringify(marker), () => value);
}
