import type { FindingView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { findingWords } from './finding-text.js';

/** What the registry says with a course start itself: above all what the rules of its day have otherwise. */
export function RuleFindings({ findings }: { readonly findings: readonly FindingView[] }) {
  const guest = useGuest();
  return (
    <ul class="kern-list kern-list--bullet">
      {findings.map((finding) => {
        const { weight, said, under } = findingWords(finding, guest);
        return (
          <li key={`${finding.code}${finding.pointer ?? ''}`}>
            {weight && <Badge {...weight} />} {said}
            {under && <span class="under">{under}</span>}
          </li>
        );
      })}
    </ul>
  );
}
