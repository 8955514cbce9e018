import type { Digest, DigestLine, TimeLimit } from '../domain/digest.js';
import { courseFacts, goalFacts, lernhaus, offerFacts } from '../domain/facts.fixtures.js';
import type { CourseNow } from '../domain/news.js';

const asOf = new Date('2026-11-21T05:40:00Z');
const contact = 'kurse@sprachwerk-ruhr.example, 0234 0000000';
const now = (differing: Parameters<typeof courseFacts>[0] = {}, taken = 4): CourseNow => {
  const facts = courseFacts({ contact, ...differing });
  return { facts, taken, free: Math.max(0, facts.maxParticipants - facts.registeredElsewhere - taken), asOf };
};
const first = now();
const following = now({
  courseStartId: '0198f2a0-0001-7000-8000-000000000002',
  title: 'Integrationskurs A1.2 nachmittags mit einer sehr langen Überschrift, wie sie Träger gern schreiben',
  entryLevels: ['A1.2'],
  startsOn: '2027-01-11',
  sections: ['2027-01-11/2027-03-26/A1.2', '2027-03-29/2027-06-30/A2.1'],
  times: 'Mo–Do 13:00–17:00',
  providerId: lernhaus,
  providerName: 'Lernhaus Herne',
});
const told = { maybeTold: false };
const digestOf = (sections: Digest['sections'], figures: Digest['figures'] = [], more = 0): Digest => ({
  sections,
  figures,
  itemCount: sections.reduce((sum, { lines }) => sum + lines.length, more),
  more,
});
const offer: DigestLine = { kind: 'offer', offer: offerFacts(), state: 'open', course: first, ...told };
const passed: TimeLimit = { code: 'travel-subsidy', reference: 'W-2FD8XN', dueOn: '2026-11-20', missed: true };
const nextWeek = { code: 'start-within-six-weeks', reference: 'W-7K3M9Q', dueOn: '2026-11-27', missed: false };
const later = { code: 'entitlement-one-year', reference: 'W-4GT6RB', dueOn: '2026-12-04', missed: false };
const report = { code: 'fourteen-day-report', dueOn: '2026-12-02', missed: false };
const soon: DigestLine = { kind: 'soon', course: first, ...told };
const accessGoal = goalFacts({
  figure: 'access-p90',
  atMostDays: 84,
  level: 'A1.1',
  courseType: 'integration',
  counties: ['05911', '05916'],
  since: '2026-10-20',
  days: 130,
});
const { level: _, ...everybody } = goalFacts({
  figure: 'still-waiting-median',
  atMostDays: 35,
  standing: 'reached',
  since: '2026-11-21',
  days: 33,
});
const goals: readonly DigestLine[] = [
  { kind: 'goal', goal: goalFacts(), what: 'missed', ...told },
  { kind: 'goal', goal: accessGoal, what: 'still-missed', ...told },
  { kind: 'goal', goal: everybody, what: 'reached', missedSince: '2026-10-01', ...told },
];

/** One letter of every kind, with every section in it: what is looked at, and held against what mail programs can do. */
export const sampleDigests: Readonly<
  Record<'case-manager' | 'provider' | 'coordinator' | 'nothing-new' | 'at-once', Digest>
> = {
  'case-manager': digestOf(
    [
      { name: 'question', lines: [offer] },
      {
        name: 'deadlines',
        lines: [{ kind: 'deadlines', approaching: 2, missed: 1, limits: [passed, nextWeek, later], ...told }],
      },
      { name: 'new', lines: [{ kind: 'course', course: following, maybeTold: true }] },
      {
        name: 'changed',
        lines: [
          {
            kind: 'changed-course',
            course: first,
            before: courseFacts({ times: 'Mo–Do 13:00–17:00', street: 'Andere Straße 2', childcare: false }),
            fields: ['times', 'place', 'childcare'],
            ...told,
          },
        ],
      },
      {
        name: 'ended',
        lines: [
          { kind: 'ended-course', what: 'postponed', previouslyStartsOn: '2026-11-30', course: first, ...told },
          { kind: 'ended-course', what: 'cancelled', course: following, ...told },
        ],
      },
      { name: 'soon', lines: [soon] },
      {
        name: 'next',
        lines: [
          {
            kind: 'next',
            course: now({ endsOn: '2026-12-18' }),
            references: ['W-7K3M9Q', 'W-2FD8XN'],
            levels: ['A1.2'],
            follow: [following],
            ...told,
          },
        ],
      },
    ],
    [],
    12,
  ),
  provider: digestOf(
    [
      {
        name: 'deadlines',
        lines: [{ kind: 'deadlines', approaching: 1, missed: 0, limits: [report], ...told }],
      },
      { name: 'minimum', lines: [{ kind: 'minimum', course: now({}, 1), inSight: 12, waiting: 45, ...told }] },
      { name: 'answers', lines: [{ kind: 'offer', offer: offerFacts(), state: 'accepted', course: first, ...told }] },
      {
        name: 'handovers',
        lines: [
          {
            kind: 'handover',
            part: 'receiver',
            from: following,
            to: first,
            handover: {
              handoverId: '0198f2a0-0009-7000-8000-000000000009',
              version: 2,
              state: 'consented',
              waitingEntryId: '0198f2a0-0006-7000-8000-000000000006',
              reference: 'W-2FD8XN',
              senderProviderId: lernhaus,
              fromCourseStartId: following.facts.courseStartId,
              toCourseStartId: first.facts.courseStartId,
              referringOrganisationId: '0198f2a0-0003-7000-8000-000000000003',
              happenedAt: '2026-11-20T08:15:02.000Z',
            },
            ...told,
          },
        ],
      },
      { name: 'others', lines: [{ kind: 'course', course: following, ...told }] },
    ],
    [
      { kind: 'offers-running', count: 3, nextAnswerBy: '2026-11-26T22:59:59.000Z' },
      { kind: 'waiting', level: 'A1.1', track: 'general', people: 45 },
      { kind: 'limits', code: 'start-within-six-weeks', approaching: 2, missed: 1 },
    ],
  ),
  coordinator: digestOf(
    [
      { name: 'goals', lines: goals },
      { name: 'minimum', lines: [{ kind: 'minimum', course: now({}, 1), inSight: 12, ...told }] },
      { name: 'soon', lines: [soon] },
      { name: 'notes', lines: [{ kind: 'undeliverable', organisationName: 'Jobcenter Bochum', ...told }] },
      { name: 'collisions', lines: [{ kind: 'collision', course: first, other: following, ...told }] },
    ],
    [
      { kind: 'gap', level: 'B1.1', track: 'general', people: 20 },
      { kind: 'gap', level: 'alpha.1', track: 'alpha', people: 10 },
      { kind: 'goals-missed', missed: 2, all: 5 },
      { kind: 'limits-missed', code: 'start-within-six-weeks', people: 7 },
      { kind: 'limits-missed', code: 'register-within-three-months', people: undefined },
      { kind: 'mails-rejected', count: 3 },
      { kind: 'no-address', count: 2 },
    ],
  ),
  'nothing-new': digestOf([]),
  // Not a digest: what did not wait for one.
  'at-once': digestOf([
    { name: 'question', lines: [offer] },
    {
      name: 'ended',
      lines: [
        {
          kind: 'ended-course',
          what: 'cancelled',
          course: following,
          references: ['W-2FD8XN', 'W-7K3M9Q'],
          ...told,
        },
      ],
    },
    { name: 'last', lines: [{ kind: 'last', course: now({}, 12), ...told }] },
  ]),
};
