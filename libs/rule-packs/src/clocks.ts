import { cefrLevels, type Level, literacyModules } from '@app/kernel';
import type { ClockRule, Concern } from './clock-rule.js';

const fromB2 = cefrLevels.indexOf('B2.1');
const upToB1: readonly Level[] = [...cefrLevels.slice(0, fromB2), ...literacyModules, 'orientation'];
const b2AndAbove: readonly Level[] = cefrLevels.slice(fromB2);

/** An integration course leads to B1. Since 2023 the Jobcenter admits to it directly (IntV § 5a). */
const integrationPeople: Concern = {
  paths: ['bamf-entitled', 'bamf-obliged', 'jobcenter'],
  levels: upToB1,
  neverFrom: ['employment_agency'],
};

/** A vocational course begins with B1 reached (DeuFöV § 4(3)); the employment agency opens no way into another one (§ 5). */
const vocationalPeople: Concern = {
  paths: ['bamf-entitled', 'jobcenter'],
  levels: b2AndAbove,
  alwaysFrom: ['employment_agency'],
};

const entitledOnly: Concern = { ...integrationPeople, paths: ['bamf-entitled'] };

export const integrationClocksBefore2024: readonly ClockRule[] = [
  {
    code: 'start-within-six-weeks',
    kind: 'duty',
    concerns: integrationPeople,
    startsWith: 'registration',
    length: { weeks: 6 },
    stopsWith: 'begin',
    strength: 'shall',
    approachingDays: 14,
    inform: ['person', 'bamf'],
    draftWhen: 'missed',
    source: { law: 'IntV', paragraph: '§ 7 Abs. 4' },
    consequence: { law: 'IntV', paragraph: '§ 7 Abs. 5' },
  },
  {
    code: 'entitlement-one-year',
    kind: 'lapse',
    concerns: entitledOnly,
    startsWith: 'issue',
    length: { months: 12 },
    lastDayOnPaper: 'always',
    stopsWith: 'place',
    strength: 'must',
    approachingDays: 56,
    inform: ['person'],
    draftWhen: 'approaching',
    source: { law: 'IntV, AufenthG', paragraph: '§ 5 IntV, § 44 AufenthG' },
  },
  {
    code: 'start-within-a-year',
    kind: 'lapse',
    concerns: entitledOnly,
    startsWith: 'registration',
    length: { months: 12 },
    stopsWith: 'begin',
    strength: 'must',
    approachingDays: 56,
    inform: ['person'],
    draftWhen: 'approaching',
    source: { law: 'IntV', paragraph: '§ 4 Abs. 1' },
  },
];

/** We know nobody's need: it is a reminder to ask, for everybody who may be exempt from the fee. */
const travelSubsidy: ClockRule = {
  code: 'travel-subsidy',
  kind: 'reminder',
  concerns: integrationPeople,
  startsWith: 'place',
  length: { untilCourseStart: true },
  stopsWith: 'begin',
  strength: 'must',
  approachingDays: 14,
  inform: ['person'],
  draftWhen: 'approaching',
  source: { law: 'IntV (5. ÄndV)', paragraph: 'Fahrtkosten' },
};

export const integrationClocks: readonly ClockRule[] = [...integrationClocksBefore2024, travelSubsidy];

export const vocationalClocks: readonly ClockRule[] = [
  {
    code: 'start-within-four-weeks',
    kind: 'duty',
    concerns: vocationalPeople,
    startsWith: 'registration',
    length: { weeks: 4 },
    stopsWith: 'begin',
    strength: 'must',
    approachingDays: 7,
    inform: ['person', 'bamf', 'issuing-body'],
    draftWhen: 'missed',
    source: { law: 'DeuFöV', paragraph: '§ 9' },
  },
  {
    code: 'register-within-three-months',
    kind: 'lapse',
    concerns: vocationalPeople,
    startsWith: 'issue',
    length: { months: 3 },
    lastDayOnPaper: 'earlier',
    stopsWith: 'place',
    strength: 'must',
    approachingDays: 21,
    inform: ['person'],
    draftWhen: 'approaching',
    source: { law: 'DeuFöV', paragraph: '§§ 6 und 7' },
  },
  {
    code: 'certificate-six-months',
    kind: 'lapse',
    concerns: vocationalPeople,
    startsWith: 'certificate',
    length: { months: 6 },
    stopsWith: 'place',
    strength: 'must',
    approachingDays: 28,
    inform: ['person'],
    draftWhen: 'approaching',
    source: { law: 'DeuFöV', paragraph: '§ 8' },
  },
  {
    code: 'fourteen-day-report',
    kind: 'report',
    concerns: vocationalPeople,
    startsWith: 'report',
    length: { days: 14 },
    stopsWith: 'begin',
    strength: 'must',
    approachingDays: 3,
    inform: ['bamf'],
    draftWhen: 'approaching',
    source: { law: 'DeuFöV', paragraph: '§ 9' },
  },
];
