import { Inject, Injectable } from '@nestjs/common';
import { type DigestSettings, digestSettings } from '../digest.settings.js';
import type { Digest } from '../domain/digest.js';
import { type LetterContext, letterView, subjectOf } from './letter-view.js';
import { LetterWriter, type WrittenLetter } from './letter-writer.js';

interface Reader {
  readonly language: 'de' | 'en';
  readonly unsubscribeToken: string;
}

/** A digest as somebody reads it: in their language, with their links. */
@Injectable()
export class Letters {
  constructor(
    private readonly writer: LetterWriter,
    @Inject(digestSettings) private readonly settings: DigestSettings,
  ) {}

  subject(digest: Digest, reader: Reader, at: Date): string {
    return subjectOf(digest, this.#context(reader, at));
  }

  write(digest: Digest, reader: Reader, at: Date): WrittenLetter & { readonly subject: string } {
    const view = letterView(digest, this.#context(reader, at));
    return { subject: view.subject, ...this.writer.write(view) };
  }

  unsubscribeUrl({ unsubscribeToken }: Reader): string {
    return `${this.settings.consoleUrl}/api/notification/unsubscribe/${unsubscribeToken}`;
  }

  #context(reader: Reader, at: Date): LetterContext {
    const { consoleUrl } = this.settings;
    return { language: reader.language, at, consoleUrl, unsubscribeUrl: this.unsubscribeUrl(reader) };
  }
}
