import type { PlausibilityFindingView } from '@app/contracts';
import { LinkButton } from '../design/forms.js';
import type { Visit } from '../session/visit.js';
import { Acknowledge, FindingText } from './finding-parts.js';

/** What is worth a look about the course start whose page this is. */
export function FoundHere({
  visit: { texts, me },
  findings,
}: {
  readonly visit: Visit;
  readonly findings: readonly PlausibilityFindingView[];
}) {
  if (findings.length === 0) return null;
  const mayAcknowledge = me.roles.some((role) => role === 'provider_staff' || role === 'county_admin');
  return (
    <section>
      <h2 class="kern-heading-medium">{texts.course.findings}</h2>
      <p class="kern-body">{texts.findings.lead}</p>
      <ul class="kern-list kern-list--bullet">
        {findings.map((finding) => (
          <li key={finding.id}>
            <FindingText finding={finding} />
            {mayAcknowledge && <Acknowledge finding={finding} stays />}
          </li>
        ))}
      </ul>
      <p class="actions">
        <LinkButton href="/findings" label={texts.findings.all} kind="tertiary" />
      </p>
    </section>
  );
}
