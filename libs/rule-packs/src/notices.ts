import type { CalendarDate } from '@app/kernel';
import type { FundingKey, IssuerKey, Source } from './keys.js';

/** A circular that closes a way of funding from a day on; what was granted before stays until its last day. */
export interface RulePackNotice {
  readonly id: string;
  readonly validFrom: CalendarDate;
  /** Last day; open when absent. */
  readonly validTo?: CalendarDate;
  /** No new ones of these are granted, and none is renewed. */
  readonly closes: readonly FundingKey[];
  /** Only ways opened by these are closed; those of the same path that others open stay open. */
  readonly grantedBy: readonly IssuerKey[];
  readonly sources: readonly Source[];
  /** What people call it. */
  readonly name: { readonly de: string; readonly en: string };
}

export const rulePackNotices: readonly RulePackNotice[] = [
  {
    id: 'de.bamf.ik.stop-44-4',
    validFrom: '2026-02-09' as CalendarDate,
    closes: ['bamf-entitled'],
    grantedBy: ['bamf'],
    sources: [
      { law: 'AufenthG', paragraph: '§ 44(4)' },
      { law: 'BAMF-Trägerrundschreiben', paragraph: 'Zulassungsstopp 09.02.2026' },
    ],
    name: {
      de: 'Zulassungsstopp nach § 44 Abs. 4 AufenthG',
      en: 'No admissions under section 44(4) of the Residence Act',
    },
  },
];

/** Notices that hold on a day. */
export function noticesInForce(on: CalendarDate): readonly RulePackNotice[] {
  return rulePackNotices.filter(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on <= validTo),
  );
}
