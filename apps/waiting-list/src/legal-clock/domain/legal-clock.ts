import type { ClockKind, ClockState, ClockStop, FundingPath, IssuingBody } from '@app/contracts';
import { addDays, type CalendarDate } from '@app/kernel';
import type { ClockCode, ClockRule, Source } from '@app/rule-packs';

/** One time limit on one wait, as it stands today. */
export interface LegalClock {
  readonly code: ClockCode;
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly startsOn: CalendarDate;
  /** Last day on which the limit is kept. */
  readonly dueOn: CalendarDate;
  readonly approachesOn: CalendarDate;
  readonly stop?: Stop;
  readonly late: boolean;
  readonly paused: boolean;
  readonly path: FundingPath;
  readonly issuedBy?: IssuingBody;
  readonly strength: 'shall' | 'must';
  readonly inform: ClockRule['inform'];
  readonly draftWhen: ClockRule['draftWhen'];
  readonly source: Source;
  readonly rulePackVersion: string;
  /** What makes a second try impossible. */
  readonly circular?: string;
}

export interface Stop {
  readonly by: ClockStop;
  readonly on: CalendarDate;
}

/** Somebody should be told of it: it comes near, or has passed. */
export type PendingClock = LegalClock & { readonly state: 'approaching' | 'missed' };

export function isPending(clock: LegalClock): clock is PendingClock {
  return clock.state === 'approaching' || clock.state === 'missed';
}

export function stateOn(
  today: CalendarDate,
  { approachingDays }: Pick<ClockRule, 'approachingDays'>,
  dueOn: CalendarDate,
  stop: Stop | undefined,
): ClockState {
  if (stop) return 'stopped';
  if (today > dueOn) return 'missed';
  return today >= addDays(dueOn, -approachingDays) ? 'approaching' : 'running';
}
