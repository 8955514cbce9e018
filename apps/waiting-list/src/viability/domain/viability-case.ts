import { type ViabilityDecision, type ViabilityReason, type ViabilityState, viabilityReasons } from '@app/contracts';
import { type CalendarDate, type CourseStartId, type MemberId, RuleViolation, refuseField } from '@app/kernel';

/** A course start with too few people in sight, put before a coordinator for one decision day. */
export interface ViabilityCase {
  readonly id: string;
  readonly courseStartId: CourseStartId;
  readonly version: number;
  readonly decidesOn: CalendarDate;
  readonly minimum: number;
  readonly state: ViabilityState;
  readonly reason?: ViabilityReason;
  readonly decidedBy?: MemberId;
  readonly waitUntil?: CalendarDate;
  /** Until then a cancellation can be taken back. */
  readonly takesEffectAt?: Date;
}

export interface Decision {
  readonly decision: ViabilityDecision;
  readonly reason: ViabilityReason;
  readonly waitUntil?: CalendarDate;
  readonly atOnce?: boolean;
}

/** What is known when somebody decides. */
export interface Circumstances {
  readonly now: Date;
  readonly today: CalendarDate;
  /** The end of today. */
  readonly endOfDay: Date;
  /** Whether it is the first in the order of decisions. */
  readonly isNext: boolean;
  /** Whether the plan has taken in everything decided before. */
  readonly planIsCurrent: boolean;
}

/** Decides whether a course start takes place. Who decided otherwise before may think again until it is cancelled. */
export function decide(found: ViabilityCase, said: Decision, by: MemberId, now: Circumstances): ViabilityCase {
  if (found.state !== 'open' && found.state !== 'kept' && found.state !== 'deferred') {
    throw new RuleViolation('viability.decided-already', `This case is ${found.state}.`, [], 'conflict');
  }
  const { decision, reason } = said;
  if (!(viabilityReasons[decision] as readonly string[]).includes(reason)) {
    throw refuseField('/reason', 'viability.reason-unfit', 'This is no reason for this decision.');
  }
  const { waitUntil: _, takesEffectAt: __, ...rest } = found;
  const decided = { ...rest, version: found.version + 1, reason, decidedBy: by };
  if (decision === 'run-anyway') return { ...decided, state: 'kept' };
  if (decision === 'wait') return { ...decided, state: 'deferred', waitUntil: until(found, said, now) };
  mayCloseNow(now);
  return { ...decided, state: 'closing', takesEffectAt: said.atOnce ? now.now : now.endOfDay };
}

function until({ decidesOn }: ViabilityCase, { waitUntil }: Decision, { today }: Circumstances): CalendarDate {
  if (waitUntil && waitUntil > today && waitUntil <= decidesOn) return waitUntil;
  throw refuseField('/waitUntil', 'viability.wait-out-of-range', 'A day after today, not after the decision day.');
}

/** One at a time: whom it sends on may be what the next one lacks. */
function mayCloseNow({ isNext, planIsCurrent }: Circumstances): void {
  if (!isNext) {
    throw new RuleViolation('viability.not-its-turn', 'Another course start is decided first.', [], 'conflict');
  }
  if (!planIsCurrent) {
    throw new RuleViolation('viability.plan-not-repaired', 'The last decision is being planned in.', [], 'conflict');
  }
}

/**
 * Takes a decision back: a cancellation until somebody is told of it, every other one while the case lasts. Nobody is told
 * of those, so nothing has to be made undone.
 */
export function reopen(found: ViabilityCase, by: MemberId, now: Date): ViabilityCase {
  if (!canReopen(found, now)) {
    throw new RuleViolation(
      'viability.cannot-reopen',
      'A cancellation that was told is not taken back, nor what nobody decided.',
      [],
      'conflict',
    );
  }
  const { takesEffectAt: _, reason: __, waitUntil: ___, ...rest } = found;
  return { ...rest, version: found.version + 1, state: 'open', decidedBy: by };
}

function canReopen({ state, takesEffectAt }: ViabilityCase, now: Date): boolean {
  if (state === 'closing') return takesEffectAt !== undefined && takesEffectAt > now;
  return state === 'kept' || state === 'deferred';
}
