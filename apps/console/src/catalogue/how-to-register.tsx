import type { CatalogueCourseStartDetailView, ProviderContactView } from '@app/contracts';
import { useReader } from './reader.js';
import { Figures, German } from './words.js';

/** One statement per sentence, and what not to do. A waiting list is never called a place. */
export function HowToRegister({ course: { provider, contact } }: { course: CatalogueCourseStartDetailView }) {
  const { register, course } = useReader().texts;
  return (
    <section class="panel">
      <h2 class="kern-heading-medium">{register.title}</h2>
      <p class="kern-body">
        {course.provider}:{' '}
        <strong>
          <German text={provider.name} />
        </strong>
      </p>
      {contact && <Contact contact={contact} />}
      <ol class="steps">
        {[register.contact, register.papers, register.test, register.wait].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="kern-body">
        <strong>{register.waitingList}</strong>
      </p>
    </section>
  );
}

function Contact({ contact: { website, contacts } }: { contact: ProviderContactView }) {
  return (
    <ul class="contact">
      {contacts.map(({ label, mailbox, phone }) => (
        <li key={label}>
          <German text={label} />
          {phone && (
            <a class="kern-link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              <Figures text={phone} />
            </a>
          )}
          {mailbox && (
            <a class="kern-link" href={`mailto:${mailbox}`}>
              <Figures text={mailbox} />
            </a>
          )}
        </li>
      ))}
      {website && /^https?:/.test(website) && (
        <li>
          <a class="kern-link" href={website} rel="noreferrer nofollow">
            <Figures text={website} />
          </a>
        </li>
      )}
    </ul>
  );
}
