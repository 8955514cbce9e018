import type { Noticed } from '../../plausibility/check-course-starts/check-course-starts.command.js';
import type { Content } from '../domain/course-start.js';
import { ruleFindingsOf } from '../domain/rule-findings.js';

type RuleFinding = ReturnType<typeof ruleFindingsOf>[number];

/** What the rules of its day have otherwise: once per rule, however many sections or levels it is about. */
export function ruleNoticesOf(content: Content): Noticed[] {
  const byCode = new Map<string, RuleFinding[]>();
  for (const found of ruleFindingsOf(content)) byCode.set(found.code, [...(byCode.get(found.code) ?? []), found]);
  return [...byCode.values()].flatMap((alike) => noticeOf(alike) ?? []);
}

function noticeOf(alike: readonly RuleFinding[]): Noticed | undefined {
  const [first] = alike;
  if (!first) return undefined;
  const { code, severity, pointer: field, source } = first;
  const [is, rule] = [together(alike.map(({ values }) => values.is)), together(alike.map(({ values }) => values.rule))];
  // Which version of the rules says so is left out: one that says the same is no other finding. Of the largest group was
  // always spoken in these words, and what was acknowledged in them stays so.
  const values =
    code === 'group-above-maximum'
      ? { max: is, groupMax: rule }
      : { is, rule, source: `${source.law} ${source.paragraph}` };
  return { code, severity, field, values };
}

function together(values: readonly (number | string)[]): number | string {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? [...new Set(values)].join(', ') : first;
}
