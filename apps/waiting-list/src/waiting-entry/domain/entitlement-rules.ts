import { fundingPaths, type IssuingBody, issuingBodies, obligingBodies } from '@app/contracts';
import { isCalendarDate } from '@app/kernel';
import { notAfter, oneOf, oneOfOrNone, type Rule, realDay, when } from './field-rule.js';

const someEntitlement: Rule = ({ entitlements = [] }) =>
  when(
    entitlements.length === 0,
    'entitlements',
    'entitlements-empty',
    "At least one path; 'self' when nobody else pays.",
  );

const pathOnce: Rule = ({ entitlements = [] }) =>
  entitlements.flatMap(({ path }, index) =>
    when(
      entitlements.findIndex((other) => other.path === path) !== index,
      `entitlements/${index}/path`,
      'path-twice',
      'Each path is named once.',
    ),
  );

/** Who opens which way into a course: IntV §§ 4–6 and AufenthG §§ 44, 44a, DeuFöV § 5. */
const issuersOf: Readonly<Record<string, readonly IssuingBody[]>> = {
  'bamf-entitled': ['foreigners_authority', 'bamf', 'bva', 'jobcenter', 'employment_agency'],
  'bamf-obliged': ['foreigners_authority', 'jobcenter', 'asylum_benefits_office'],
  jobcenter: ['jobcenter', 'employment_agency'],
  county: ['county'],
  self: ['none'],
};

const issuerFitsPath: Rule = ({ entitlements = [] }) =>
  entitlements.flatMap(({ path, issuedBy }, index) => {
    const at = `entitlements/${index}/issuedBy`;
    const known = issuersOf[path] ?? issuingBodies;
    const unknown = oneOfOrNone(issuingBodies, issuedBy, at, 'issuer-unknown');
    if (unknown.length > 0 || issuedBy === undefined) return unknown;
    return when(!oneOf(known, issuedBy), at, 'issuer-not-of-path', `This path is opened by ${known.join(', ')}.`);
  });

const entitlementsHold: Rule = ({ entitlements = [] }, today) =>
  entitlements.flatMap(({ path, issuedOn, validUntil }, index) => {
    const at = (field: string) => `entitlements/${index}/${field}`;
    return [
      ...when(!oneOf(fundingPaths, path), at('path'), 'path-unknown', `One of ${fundingPaths.join(', ')}.`),
      ...realDay(issuedOn, at('issuedOn')),
      ...notAfter(
        today,
        issuedOn,
        at('issuedOn'),
        'issued-in-the-future',
        'An entitlement counts once it has been issued.',
      ),
      ...realDay(validUntil, at('validUntil')),
      ...when(
        validUntil !== undefined && !path.startsWith('bamf-'),
        at('validUntil'),
        'path-does-not-lapse',
        'Only the two BAMF paths have a last day.',
      ),
      ...when(
        isCalendarDate(validUntil) && isCalendarDate(issuedOn) && validUntil < issuedOn,
        at('validUntil'),
        'lapses-before-issued',
        'The last day lies before the day of issue.',
      ),
    ];
  });

/** Who is obliged has a path on which the obligation is met. */
const obligation: Rule = ({ obligation, entitlements = [] }, today) => {
  if (obligation === undefined) return [];
  const { by, since } = obligation;
  return [
    ...when(!oneOf(obligingBodies, by), 'obligation/by', 'obliger-unknown', `One of ${obligingBodies.join(', ')}.`),
    ...realDay(since, 'obligation/since'),
    ...notAfter(
      today,
      since,
      'obligation/since',
      'obliged-in-the-future',
      'An obligation counts once it has been issued.',
    ),
    ...when(
      !entitlements.some(({ path }) => path === 'bamf-obliged' || path === 'jobcenter'),
      'obligation',
      'obligation-without-path',
      'Name the path on which the obligation is met: bamf-obliged or jobcenter.',
    ),
  ];
};

export const entitlementRules: readonly Rule[] = [
  someEntitlement,
  pathOnce,
  entitlementsHold,
  issuerFitsPath,
  obligation,
];
