import type { Addressee } from '@app/contracts';
import type { Wording } from '@app/rule-packs';
import type { ClockToTell } from './clock-to-tell.js';
import { letterOf, reportLetter } from './letters.js';
import type { NewNotice, Sender } from './notice.js';
import type { ReportToDraft } from './report.js';

/**
 * Who would send which letter. What a provider owes, the provider who expects the person sends, and whoever looks after
 * the person may remind it; where no provider does, and of what is the person's own to do, the case manager writes.
 */
export function draftsOf(told: ClockToTell, wording: Wording): readonly NewNotice[] {
  const { provider, referrer } = told;
  const caseManager: Sender = { role: 'case_manager', ...referrer };
  if (told.kind !== 'duty' || !provider) return told.inform.map((to) => draft(told, to, caseManager, wording));
  const owing: Sender = { role: 'provider_staff', organisationId: provider.organisationId };
  return [...told.inform.map((to) => draft(told, to, owing, wording)), draft(told, 'provider', caseManager, wording)];
}

function draft(told: ClockToTell, addressee: Addressee, sender: Sender, wording: Wording): NewNotice {
  const { clock, startsOn, dueOn, rulePackVersion, issuedBy, waitingEntryId, reference, provider } = told;
  const enrolmentId = sender.role === 'provider_staff' ? provider?.enrolmentId : undefined;
  return {
    clock,
    addressee,
    ...(addressee === 'issuing-body' && issuedBy && { issuingBody: issuedBy }),
    sender,
    about: { waitingEntryId, reference, ...(enrolmentId && { enrolmentId }) },
    startsOn,
    dueOn,
    rulePackVersion,
    wordingVersion: wording.version,
    ...letterOf(told, addressee, wording),
  };
}

export function draftOfReport(report: ReportToDraft, wording: Wording): NewNotice {
  const { providerId, startsOn, dueOn, rulePackVersion } = report;
  return {
    clock: 'fourteen-day-report',
    addressee: 'bamf',
    sender: { role: 'provider_staff', organisationId: providerId },
    startsOn,
    dueOn,
    rulePackVersion,
    wordingVersion: wording.version,
    ...reportLetter(report, wording),
  };
}
