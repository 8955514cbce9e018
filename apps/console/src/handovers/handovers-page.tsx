import type { CourseStartBrief, HandoverView, Page } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { HandoverButtons, type Side } from './handover-buttons.js';

interface HandoversPageProps {
  readonly visit: Visit;
  readonly found: Page<HandoverView>;
  /** Absent for those who look after the person. */
  readonly ownProviderId?: string;
  readonly cursor?: string;
}

const tones = {
  proposed: 'warning',
  consented: 'info',
  offered: 'info',
  accepted: 'success',
  completed: 'success',
  declined: 'danger',
  expired: 'danger',
  withdrawn: 'danger',
  superseded: 'info',
} as const;

export function HandoversPage({ visit, found, ownProviderId, cursor }: HandoversPageProps) {
  const words = visit.texts.handovers;
  const outgoing = found.items.filter(({ senderProviderId }) => senderProviderId === ownProviderId);
  const incoming = found.items.filter(({ receiverProviderId }) => receiverProviderId === ownProviderId);
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      {ownProviderId ? (
        <>
          <h2 class="kern-heading-medium">{words.outgoing}</h2>
          <Handovers rows={outgoing} caption={words.outgoing} side="sender" />
          <h2 class="kern-heading-medium">{words.incoming}</h2>
          <Handovers rows={incoming} caption={words.incoming} side="receiver" />
        </>
      ) : (
        <>
          <details class="filter">
            <summary>{words.consentTitle}</summary>
            <p class="kern-body">{words.consentText}</p>
          </details>
          <Handovers rows={found.items} caption={words.mine} side="person" />
        </>
      )}
      <Paging here="/handovers" query={cursor ? { cursor } : {}} nextCursor={found.nextCursor} />
    </>
  );
}

function Handovers({ rows, caption, side }: { rows: readonly HandoverView[]; caption: string; side: Side }) {
  const { texts } = useGuest();
  const words = texts.handovers;
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      none={words.none}
      columns={[
        { head: words.reference, isName: true, cell: ({ reference }) => reference },
        { head: words.from, cell: ({ fromCourse }) => <Course brief={fromCourse} /> },
        { head: words.to, cell: ({ toCourse }) => (toCourse ? <Course brief={toCourse} /> : words.noFollowOn) },
        { head: words.state, cell: (row) => <State handover={row} /> },
        { head: texts.participants.actions, cell: (row) => <HandoverButtons handover={row} side={side} /> },
      ]}
    />
  );
}

function Course({ brief }: { brief: CourseStartBrief }) {
  const { language } = useGuest();
  return (
    <>
      {brief.title}
      <span class="under">
        {[brief.providerName, day(language, brief.startsOn), brief.placeName].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

function State({ handover }: { handover: HandoverView }) {
  const { texts, language } = useGuest();
  const words = texts.handovers;
  const { state, consentedOn, senderConfirmed, receiverConfirmed, transitionGapDays } = handover;
  const lines = [
    consentedOn ? words.consented(day(language, consentedOn)) : state === 'proposed' && words.noConsent,
    senderConfirmed && words.senderSaid,
    receiverConfirmed && words.receiverSaid,
    transitionGapDays !== undefined && words.gap(texts.days(transitionGapDays)),
  ];
  return (
    <>
      <Badge label={labelOf(texts.handoverStates, state)} tone={tones[state] ?? 'info'} />
      {lines.map(
        (line) =>
          line && (
            <span class="under" key={line}>
              {line}
            </span>
          ),
      )}
    </>
  );
}
