import type { Page, SentMailLookView } from '@app/contracts';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';

interface LooksPageProps {
  readonly visit: Visit;
  readonly found: Page<SentMailLookView>;
  readonly cursor: string | undefined;
}

export function LooksPage({ visit: { texts, language }, found, cursor }: LooksPageProps) {
  const { looks: words, purposes, toList } = texts.sentMails;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.when, isName: true, cell: ({ at }) => moment(language, at) },
          {
            head: words.who,
            cell: ({ memberName, organisationName }) => (
              <>
                {memberName}
                <span class="under">{organisationName}</span>
              </>
            ),
          },
          { head: words.purpose, cell: ({ purpose }) => purposes[purpose] },
          {
            head: words.recipient,
            cell: ({ recipient }) => (recipient ? <span class="mailbox">{recipient}</span> : words.everybody),
          },
          { head: words.mails, cell: ({ mails }) => whole(language, mails) },
        ]}
      />
      <Paging here="/sent-mails/looks" query={cursor ? { cursor } : {}} nextCursor={found.nextCursor} />
      <p class="actions">
        <a class="kern-link" href="/sent-mails">
          {toList}
        </a>
      </p>
    </>
  );
}
