import type { CourseStartView, FindingView, PlausibilityFindingView } from '@app/contracts';
import { findingWords } from '../course-starts/finding-text.js';
import { RuleFindings } from '../course-starts/rule-findings.js';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import type { Visit } from '../session/visit.js';
import { Acknowledge, FindingText } from './finding-parts.js';

interface FoundHereProps {
  readonly visit: Visit;
  readonly courseStart: CourseStartView;
  readonly findings: readonly PlausibilityFindingView[];
}

/** What is worth a look about the course start whose page this is, and what the rules of its day have otherwise. */
export function FoundHere({ visit: { texts, me }, courseStart, findings }: FoundHereProps) {
  const rest = beyond(courseStart.findings, findings);
  const ruled = rest.filter(({ rulePack }) => rulePack !== undefined);
  const noted = rest.filter(({ rulePack }) => rulePack === undefined);
  if (findings.length === 0 && rest.length === 0) return null;
  const mayAcknowledge = me.roles.some((role) => role === 'provider_staff' || role === 'county_admin');
  return (
    <section>
      <h2 class="kern-heading-medium">{texts.course.findings}</h2>
      {findings.length > 0 && (
        <>
          <p class="kern-body">{mayAcknowledge ? texts.findings.hereLead : texts.findings.hereLeadOfOthers}</p>
          <ul class="kern-list kern-list--bullet">
            {findings.map((finding) => (
              <li key={finding.id}>
                <FindingText finding={finding} />
                <Source of={courseStart.findings.find(({ code }) => code === finding.code)} />
                {mayAcknowledge && <Acknowledge finding={finding} stays />}
              </li>
            ))}
          </ul>
        </>
      )}
      {noted.length > 0 && <RuleFindings findings={noted} />}
      {ruled.length > 0 && (
        <>
          <h3 class="kern-heading-small">{texts.findings.rules}</h3>
          <p class="kern-body">{texts.findings.rulesLead}</p>
          <RuleFindings findings={ruled} />
        </>
      )}
      {findings.length > 0 && (
        <p class="actions">
          <LinkButton href="/findings" label={texts.findings.all} kind="tertiary" />
        </p>
      )}
    </section>
  );
}

/** Whose rule it is. */
function Source({ of }: { readonly of: FindingView | undefined }) {
  const guest = useGuest();
  const under = of && findingWords(of, guest).under;
  return under ? <span class="under">{under}</span> : null;
}

/** What both lists say is shown once: where it can be answered. */
function beyond(said: readonly FindingView[], findings: readonly PlausibilityFindingView[]): readonly FindingView[] {
  const codes = new Set(findings.map(({ code }) => code));
  return said.filter(({ code }) => !codes.has(code));
}
