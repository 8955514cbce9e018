import { Query } from '@nestjs/cqrs';
import type { DressedLetter } from '../letter/letters.js';

export type { DressedLetter };

/** What a mail outside any digest says, before it has a form. */
export interface NoticeToDress {
  readonly language: 'de' | 'en';
  readonly words: {
    readonly subject: string;
    /** The last one says who writes, and stands beneath the rest. */
    readonly paragraphs: readonly string[];
    readonly link?: { readonly label: string; readonly url: string };
  };
}

/** A notice in the dress of the county these areas are in: its name, logo, signature and address for answers. */
export class DressNotice extends Query<DressedLetter> {
  constructor(
    readonly notice: NoticeToDress,
    readonly areas: readonly string[],
  ) {
    super();
  }
}
