import type { PersonView } from '@app/contracts';
import { day } from '../texts/format.js';
import { Facts } from './facts.js';
import { LinkButton } from './forms.js';
import { useGuest } from './guest-context.js';
import { Notice } from './notice.js';

interface PersonFactsProps {
  readonly person: PersonView;
  readonly purpose: string;
  readonly back: string;
  readonly backLabel: string;
}

/** A name out of the vault, with the reminder that this reading was written down. */
export function PersonFacts({ person, purpose, back, backLabel }: PersonFactsProps) {
  const { texts, language } = useGuest();
  const words = texts.personPage;
  return (
    <>
      <Notice kind="info" title={words.logged(purpose)} />
      <Facts
        facts={[
          { name: words.name, value: [person.givenName, person.familyName].filter(Boolean).join(' ') },
          { name: words.bornOn, value: day(language, person.bornOn) || undefined },
          { name: words.phone, value: person.phone },
          { name: words.email, value: person.email },
          { name: words.preferredLanguage, value: person.preferredLanguage },
        ]}
      />
      <p class="actions">
        <LinkButton href={back} label={backLabel} />
      </p>
    </>
  );
}
