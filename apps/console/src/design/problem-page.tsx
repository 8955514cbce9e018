import type { Guest } from '../session/visit.js';
import type { ServiceName } from '../settings.js';
import type { Texts } from '../texts/texts.js';

type Named = { [K in keyof Texts['problems']]: Texts['problems'][K] extends { lead: string } ? K : never };

export interface ProblemKind {
  readonly name: Named[keyof Texts['problems']];
  readonly status: number;
  /** Which part is away. */
  readonly service?: ServiceName;
  /** What a service said, in the reader's language. */
  readonly said?: string;
}

export function ProblemPage({ guest, kind: { name, service, said } }: { guest: Guest; kind: ProblemKind }) {
  const { problems } = guest.texts;
  return (
    <>
      {service && <p class="kern-body kern-body--bold">{problems.part(problems.services[service])}</p>}
      {said && <p class="kern-body kern-body--bold">{said}</p>}
      <p class="kern-body">{problems[name].lead}</p>
      <p class="actions">
        <a class="kern-btn kern-btn--primary" href="/">
          <span class="kern-label">{problems.home}</span>
        </a>
        {(service || name === 'issuerAway') && (
          <a class="kern-btn kern-btn--secondary" href={guest.url}>
            <span class="kern-label">{problems.again}</span>
          </a>
        )}
      </p>
    </>
  );
}
