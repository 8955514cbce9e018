import type { NoticeToDress } from '../digest/dress-notice/dress-notice.query.js';
import type { CalendarInvitation } from '../place-calendar/write-invitation/write-invitation.query.js';
import type { NoticeWords } from './notice-texts.js';

/** A notice in words, and what is enclosed. */
export interface NoticeInWords extends NoticeToDress {
  readonly invitation?: CalendarInvitation;
}

export function noticeLetter(language: 'de' | 'en', words: NoticeWords): NoticeInWords {
  return { language, words };
}
