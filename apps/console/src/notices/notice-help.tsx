import type { NoticeLetterView } from '@app/contracts';
import { rulePackNamed } from '@app/rule-packs';
import { Facts } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { day, today } from '../texts/format.js';

/** Beside a letter: what the law asks, by when, to whom it goes and who sends it. */
export function NoticeHelp({ notice }: { notice: NoticeLetterView }) {
  const { texts, me } = useGuest();
  const words = texts.deadlines.notice;
  return (
    <section class="panel">
      <h2 class="kern-heading-small">{words.help}</h2>
      <p class="kern-body">{words.laws[notice.clock]}</p>
      <p class="kern-body">{words.toWhom[notice.addressee]}</p>
      <Facts
        facts={[
          { name: words.legalBasis, value: sourceOf(notice) },
          { name: words.byWhen, value: notice.state === 'draft' && <ByWhen notice={notice} /> },
          { name: words.whoSends, value: words.sender(me?.organisationName ?? '') },
        ]}
      />
    </section>
  );
}

function ByWhen({ notice: { clock, dueOn } }: { notice: NoticeLetterView }) {
  const { texts, language } = useGuest();
  const words = texts.deadlines.notice;
  const said = day(language, dueOn);
  if (clock === 'fourteen-day-report') return <>{words.reportBy(said)}</>;
  return <>{dueOn < today() ? words.passed(said) : words.before(said)}</>;
}

/** Of the law as the draft followed it. */
function sourceOf({ clock, rulePackVersion }: NoticeLetterView): string | undefined {
  const rule = rulePackNamed(rulePackVersion)?.clocks.find(({ code }) => code === clock);
  return rule && [rule.source.paragraph, rule.source.law].join(' ');
}
