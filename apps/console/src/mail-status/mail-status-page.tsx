import type { MailStatusView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';

interface MailStatusPageProps {
  readonly visit: Visit;
  readonly status: MailStatusView;
}

export function MailStatusPage({ visit, status }: MailStatusPageProps) {
  const { texts, language } = visit;
  const words = texts.mailStatus;
  const { asOf, waiting, oldestWaitingSince, lately } = status;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Whether {...{ visit, status }} />
      <Facts
        facts={[
          { name: words.waiting, value: whole(language, waiting) },
          { name: words.oldest, value: moment(language, oldestWaitingSince) },
          { name: words.asOf, value: moment(language, asOf) },
        ].filter(({ value }) => value)}
      />
      {status.servers.length > 0 && <Servers {...{ visit, status }} />}
      <Table
        caption={words.lately}
        rows={lately}
        keyOf={({ state }) => state}
        none={words.none}
        columns={[
          { head: words.state, isName: true, cell: ({ state }) => texts.sentMails.states[state] },
          { head: words.mails, numeric: true, cell: ({ count }) => whole(language, count) },
        ]}
      />
    </>
  );
}

function Whether({
  visit: { texts, language },
  status: { held, heldBecause, heldSince, servers },
}: MailStatusPageProps) {
  const words = texts.mailStatus;
  if (held) {
    return (
      <Notice kind="warning" title={words.held}>
        {heldBecause && <p class="kern-body">{words.heldBecause[heldBecause]}</p>}
        {heldSince && <p class="kern-body">{words.since(moment(language, heldSince))}</p>}
        <p class="kern-body">{words.whoReleases}</p>
      </Notice>
    );
  }
  if (servers.length === 0) return <Notice kind="success" title={words.leaves} />;
  return (
    <Notice kind="warning" title={words.troubled}>
      <p class="kern-body">{words.byItself}</p>
    </Notice>
  );
}

function Servers({ visit: { texts, language }, status: { servers } }: MailStatusPageProps) {
  const words = texts.mailStatus;
  return (
    <Table
      caption={words.servers}
      rows={servers}
      keyOf={({ name }) => name}
      columns={[
        { head: words.server, isName: true, cell: ({ name }) => name },
        { head: words.why, cell: ({ lastReply }) => (lastReply ? words.answered(String(lastReply)) : words.silent) },
        {
          head: words.pausedUntil,
          cell: ({ pausedUntil }) => moment(language, pausedUntil) || words.withNextMail,
        },
        {
          head: words.often,
          cell: ({ strikes, since }) => (
            <>
              {words.times(strikes)}
              {since && <span class="under">{words.since(moment(language, since))}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
