import type { ClockToTell } from '../../notice/draft-notices/draft-notices.command.js';
import type { NewTask } from '../../task/open-task/open-task.command.js';
import type { PendingClock } from '../domain/legal-clock.js';
import type { EntryUnderClock } from '../persistence/entries-under-clock.js';

/** Whoever looks after the person has to see to it; what a provider owes, the provider who expects the person as well. */
export function tasksFor(entry: EntryUnderClock, { code, kind, dueOn }: PendingClock): readonly NewTask[] {
  const { id, reference, organisationId, caseManagerId, facts } = entry;
  const task = { kind: `clock-${code}`, subjectId: id, waitingEntryId: id, reference, dueOn } as const;
  return [
    { ...task, role: 'case_manager', organisationId, ...(caseManagerId && { memberId: caseManagerId }) },
    ...(kind === 'duty' && facts.place
      ? [{ ...task, role: 'provider_staff' as const, organisationId: facts.place.providerId }]
      : []),
  ];
}

export function noticeFacts(entry: EntryUnderClock, clock: PendingClock): ClockToTell {
  const { id, reference, organisationId, caseManagerId, enrolmentId, facts } = entry;
  const { code, kind, startsOn, dueOn, path, issuedBy, inform, source, rulePackVersion, circular } = clock;
  return {
    clock: code,
    kind,
    startsOn,
    dueOn,
    path,
    ...(issuedBy && { issuedBy }),
    inform,
    source: `${source.paragraph} ${source.law}`,
    rulePackVersion,
    noSecondTry: circular !== undefined,
    waitingEntryId: id,
    reference,
    level: facts.level,
    referrer: { organisationId, ...(caseManagerId && { memberId: caseManagerId }) },
    ...(facts.place &&
      enrolmentId && {
        provider: {
          organisationId: facts.place.providerId,
          enrolmentId,
          courseStartsOn: facts.place.courseStartsOn,
        },
      }),
  };
}
