import type { NoticeToDress } from '../digest/dress-notice/dress-notice.query.js';
import type { CalendarInvitation } from '../place-calendar/write-invitation/write-invitation.query.js';
import type { NoticeWords } from './notice-texts.js';

/** A notice in words, and what is enclosed. */
export interface NoticeInWords extends NoticeToDress {
  readonly invitation?: CalendarInvitation;
  /** Where its reader reads mail now; absent of a notice that belongs to the mailbox it was asked for. */
  readonly address?: string;
}

export function noticeLetter(language: 'de' | 'en', words: NoticeWords): NoticeInWords {
  return { language, words };
}
