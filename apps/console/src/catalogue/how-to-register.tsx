import { useReader } from './reader.js';
import { German } from './words.js';

/** One statement per sentence, and what not to do. A waiting list is never called a place. */
export function HowToRegister({ provider }: { provider: string }) {
  const { register, course } = useReader().texts;
  return (
    <section class="panel">
      <h2 class="kern-heading-medium">{register.title}</h2>
      <p class="kern-body">
        {course.provider}:{' '}
        <strong>
          <German text={provider} />
        </strong>
      </p>
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
