import { type NoticeLetterView, noticeChannels, noticeDiscardReasons } from '@app/contracts';
import { Badge, Facts } from '../design/facts.js';
import { options, SelectField, TextField } from '../design/fields.js';
import { LinkButton, PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import type { Visit } from '../session/visit.js';
import { day, today } from '../texts/format.js';
import { rulePackName } from '../texts/rule-pack-name.js';
import { labelOf } from '../texts/texts.js';
import { NoticeHelp } from './notice-help.js';
import { noticeTones } from './notices-page.js';

interface OfNotice {
  readonly notice: NoticeLetterView;
}

/** One letter as it would be sent: on paper nothing but the letter and its facts. */
export function NoticePage({ visit, notice }: OfNotice & { readonly visit: Visit }) {
  const { texts } = visit;
  const words = texts.deadlines.notice;
  return (
    <>
      <div class="halves">
        <NoticeFacts notice={notice} />
        <NoticeHelp notice={notice} />
      </div>
      {notice.aboutPerson && !notice.named && <OpenName notice={notice} />}
      <section aria-label={words.letter} lang="de" class="paper">
        {notice.paragraphs.map((paragraph) => (
          <p class="kern-body" key={paragraph}>
            {paragraph.replaceAll('{{name}}', words.nameGap)}
          </p>
        ))}
        <p class="kern-body">{visit.me.organisationName}</p>
      </section>
      {notice.state === 'draft' && <Closing notice={notice} />}
      <p class="actions">
        <LinkButton href="/notices" label={texts.back} kind="tertiary" />
      </p>
    </>
  );
}

function NoticeFacts({ notice }: OfNotice) {
  const { texts, language } = useGuest();
  const { notice: words, notices, addressees, channels, discardReasons, noticeStates } = texts.deadlines;
  const { issuingBody } = notice;
  const to = [labelOf(addressees, notice.addressee), issuingBody && labelOf(texts.standing.issuingBodies, issuingBody)];
  return (
    <Facts
      facts={[
        {
          name: notices.state,
          value: <Badge label={labelOf(noticeStates, notice.state)} tone={noticeTones[notice.state]} />,
        },
        { name: notices.to, value: to.filter(Boolean).join(': ') },
        { name: notices.reference, value: notice.reference },
        { name: notices.due, value: day(language, notice.dueOn) },
        { name: words.draftedOn, value: day(language, notice.draftedAt) },
        { name: words.law, value: rulePackName(notice.rulePackVersion, language, texts) },
        { name: words.sentOn, value: notice.sentOn && day(language, notice.sentOn) },
        { name: words.channel, value: notice.channel && labelOf(channels, notice.channel) },
        { name: words.reason, value: notice.discardReason && labelOf(discardReasons, notice.discardReason) },
      ]}
    />
  );
}

function OpenName({ notice: { id } }: OfNotice) {
  const words = useGuest().texts.deadlines.notice;
  return (
    <div class="filter">
      <p class="kern-body">{words.nameLead}</p>
      <PostButton action={`/notices/${id}/person`} label={words.open} kind="secondary" />
    </div>
  );
}

function Closing({ notice: { id, version } }: OfNotice) {
  const { deadlines } = useGuest().texts;
  const words = deadlines.notice;
  const reasons = noticeDiscardReasons.filter((reason) => reason !== 'clock-stopped');
  return (
    <div class="filter">
      <p class="kern-body">{words.print}</p>
      <h2 class="kern-heading-medium">{words.sendTitle}</h2>
      <PostForm action={`/notices/${id}/sent`}>
        <input type="hidden" name="seen" value={version} />
        <TextField name="sentOn" type="date" label={words.sentOn} values={{ sentOn: today() }} required />
        <SelectField
          name="channel"
          label={words.channel}
          values={{}}
          choices={options(deadlines.channels, noticeChannels)}
          required
        />
        <SubmitButton label={words.send} />
      </PostForm>
      <h2 class="kern-heading-medium">{words.discardTitle}</h2>
      <PostForm action={`/notices/${id}/discard`}>
        <input type="hidden" name="seen" value={version} />
        <SelectField
          name="reason"
          label={words.reason}
          values={{}}
          choices={options(deadlines.discardReasons, reasons)}
          required
        />
        <SubmitButton label={words.discard} kind="tertiary" />
      </PostForm>
    </div>
  );
}
