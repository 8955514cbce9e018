import type { EntryWarning } from '@app/contracts';
import { addMonths, type CalendarDate } from '@app/kernel';
import { type Concern, rulePackFor } from '@app/rule-packs';
import type { Need } from './need.js';

type Check = (need: Need, today: CalendarDate) => boolean;

/** Certificates that are too old do not count for a vocational course (DeuFöV § 8); then a test is needed first. */
const certificateTooOld: Check = (need, today) => {
  const rule = rulePackFor('vocational', today).clocks.find(({ code }) => code === 'certificate-six-months');
  const { levelSource, levelAssessedOn } = need;
  if (!rule || !('months' in rule.length) || levelSource !== 'certificate' || !levelAssessedOn) return false;
  return mayTakeVocational(need, rule.concerns) && addMonths(levelAssessedOn, rule.length.months) < today;
};

function mayTakeVocational({ level, wantedCourseTypes, entitlements }: Need, { paths, levels, alwaysFrom }: Concern) {
  if (wantedCourseTypes.length > 0 && !wantedCourseTypes.includes('vocational')) return false;
  const ways: readonly string[] = paths;
  const offices: readonly string[] = alwaysFrom ?? [];
  return entitlements.some(
    ({ path, issuedBy = 'none' }) => ways.includes(path) && (levels.includes(level) || offices.includes(issuedBy)),
  );
}

const levelWithoutEvidence: Check = ({ levelSource, levelAssessedOn }) =>
  levelSource === undefined || levelSource === 'self' || levelAssessedOn === undefined;

const obligationWithoutBody: Check = ({ entitlements, obligation }) =>
  obligation === undefined && entitlements.some(({ path }) => path === 'bamf-obliged');

const entitlementEnded: Check = ({ entitlements }, today) =>
  entitlements.some(({ validUntil }) => validUntil !== undefined && validUntil < today);

const checks: Readonly<Record<EntryWarning, Check>> = {
  'certificate-too-old-for-vocational': certificateTooOld,
  'level-without-evidence': levelWithoutEvidence,
  'obligation-without-body': obligationWithoutBody,
  'entitlement-ended': entitlementEnded,
};

/** What is worth a look by whoever looks after the person. Keeps nobody from a place. */
export function warningsAbout(need: Need, today: CalendarDate): readonly EntryWarning[] {
  return (Object.keys(checks) as EntryWarning[]).filter((warning) => checks[warning](need, today));
}
