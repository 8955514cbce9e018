import type { NoticeLetterView, PersonView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ReadPerson } from '../../vault/read-person/read-person.query.js';
import { helpWith } from '../domain/help.js';
import { nameGap } from '../domain/letters.js';
import { type KeptLetter, NoticeViews } from '../persistence/notice-views.js';
import type { SendingMember } from '../sender-of.js';
import { ShowNotice } from './show-notice.query.js';

@QueryHandler(ShowNotice)
export class ShowNoticeHandler implements IQueryHandler<ShowNotice> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: NoticeViews,
    private readonly queries: QueryBus,
  ) {}

  async execute({ reader, id, named }: ShowNotice): Promise<NoticeLetterView> {
    const letter = await this.transactions.run((tx) => this.views.letter(tx, id), reader);
    if (!named) return filled(letter, undefined);
    return filled(letter, nameOf(await this.open(letter, reader, named.purpose)));
  }

  /** The vault says who it is, to whoever may know, through the door by which they know the person. */
  private open(
    { view, enrolmentId }: KeptLetter,
    reader: SendingMember,
    purpose: string | undefined,
  ): Promise<PersonView> {
    const { waitingEntryId } = view;
    if (!waitingEntryId) throw notFound('person');
    const through = enrolmentId
      ? ({ door: 'enrolment', id: enrolmentId } as const)
      : ({ door: 'waiting-entry', id: waitingEntryId } as const);
    return this.queries.execute(new ReadPerson(reader, through, purpose));
  }
}

function nameOf({ givenName, familyName }: PersonView): string {
  return [givenName, familyName].filter(Boolean).join(' ');
}

function filled({ view, subject, paragraphs }: KeptLetter, name: string | undefined): NoticeLetterView {
  const fill = (text: string) => (name === undefined ? text : text.replaceAll(nameGap, () => name));
  return {
    ...view,
    subject,
    paragraphs: paragraphs.map(fill),
    help: helpWith(view.clock, view.addressee),
    named: name !== undefined,
    aboutPerson: view.waitingEntryId !== undefined,
  };
}
