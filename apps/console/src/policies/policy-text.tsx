import type { PolicyTextView } from '@app/contracts';

/** What a policy says, section by section; every sentence is made of its values. */
export function PolicyText({ text: { lead, sections, wording } }: { text: PolicyTextView }) {
  return (
    <div lang={wording === 'en' ? 'en' : 'de'}>
      <p class="kern-body kern-body--large">{lead}</p>
      {sections.map(({ heading, terms }) => (
        <section key={heading}>
          <h2 class="kern-heading-medium">{heading}</h2>
          <ul class="kern-list kern-list--bullet">
            {terms.map(({ name, sentence }) => (
              <li key={name}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
