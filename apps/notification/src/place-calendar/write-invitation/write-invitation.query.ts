import { Query } from '@nestjs/cqrs';

/** What a mail about an accepted place says, and the entry it carries. */
export interface WrittenInvitation {
  readonly language: 'de' | 'en';
  readonly words: {
    readonly subject: string;
    readonly paragraphs: readonly string[];
    readonly link: { readonly label: string; readonly url: string };
  };
  readonly invitation: CalendarInvitation;
  /** Of whoever looks after the person, now; the entry names the same. */
  readonly address: string;
}

export interface CalendarInvitation {
  readonly method: 'REQUEST' | 'CANCEL';
  /** iCalendar. */
  readonly content: string;
}

/** The mail with the entry of an accepted place; undefined when a later one has taken the place of this round. */
export class WriteInvitation extends Query<WrittenInvitation | undefined> {
  constructor(
    readonly seatOfferId: string,
    readonly round: number,
  ) {
    super();
  }
}
