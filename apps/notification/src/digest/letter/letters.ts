import { Inject, Injectable } from '@nestjs/common';
import { SignedLinks } from '../../signed-links.js';
import { type DigestSettings, digestSettings } from '../digest.settings.js';
import type { Digest } from '../domain/digest.js';
import { logoId, templateFor } from './county-template.js';
import { type LetterContext, letterView, subjectOf } from './letter-view.js';
import { LetterWriter, type WrittenLetter } from './letter-writer.js';

interface Reader {
  readonly language: 'de' | 'en';
  readonly subscriptionId: string;
  /** See `SignedLinks`. */
  readonly linkSecret: Buffer;
  /** The first that a county template is kept for says which. */
  readonly organisationAreas: readonly string[];
}

/** A part of the mail that its HTML shows. */
export interface Picture {
  readonly cid: string;
  readonly content: Buffer;
  readonly contentType: string;
}

export interface DressedLetter extends WrittenLetter {
  readonly subject: string;
  readonly pictures: readonly Picture[];
  readonly replyTo?: string;
}

/** A digest as somebody reads it: in their language, with their links. */
@Injectable()
export class Letters {
  constructor(
    private readonly writer: LetterWriter,
    private readonly links: SignedLinks,
    @Inject(digestSettings) private readonly settings: DigestSettings,
  ) {}

  subject(digest: Digest, reader: Reader, at: Date, immediate = false): string {
    return subjectOf(digest, this.#context(reader, at, immediate));
  }

  write(digest: Digest, reader: Reader, at: Date, immediate = false): DressedLetter {
    const context = this.#context(reader, at, immediate);
    const view = letterView(digest, context);
    const { logo, replyTo } = context.template ?? {};
    return {
      subject: view.subject,
      ...this.writer.write(view),
      pictures: logo ? [{ cid: logoId, content: logo.content, contentType: logo.contentType }] : [],
      ...(replyTo && { replyTo }),
    };
  }

  /** Of an immediate letter it ends such letters, and leaves the digest. */
  unsubscribeUrl(reader: Reader, immediate = false): string {
    return this.links.url(immediate ? 'unsubscribe-immediate' : 'unsubscribe', reader);
  }

  #context(reader: Reader, at: Date, immediate: boolean): LetterContext {
    const { consoleUrl, countyTemplates = new Map() } = this.settings;
    const template = templateFor(countyTemplates, reader.organisationAreas);
    const preferencesUrl = this.links.url('preferences', reader);
    const unsubscribeUrl = this.unsubscribeUrl(reader, immediate);
    return { language: reader.language, at, consoleUrl, template, preferencesUrl, unsubscribeUrl, immediate };
  }
}
