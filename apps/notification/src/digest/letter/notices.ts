import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import Handlebars from 'handlebars';
import mjml2html from 'mjml';
import { type DigestSettings, digestSettings } from '../digest.settings.js';
import type { NoticeToDress } from '../dress-notice/dress-notice.query.js';
import { logoId, logoSource, templateFor } from './county-template.js';
import type { Language } from './language.js';
import type { DressedLetter } from './letters.js';
import { noticeTemplate, noticeTextTemplate } from './notice-template.js';
import { texts } from './texts.js';

/** A notice as somebody reads it: in the dress of their county. */
@Injectable()
export class Notices implements OnModuleInit {
  readonly #handlebars = Handlebars.create();
  readonly #text = this.#handlebars.compile(noticeTextTemplate, { noEscape: true });
  #html: Readonly<Record<Language, HandlebarsTemplateDelegate>> | undefined;

  constructor(@Inject(digestSettings) private readonly settings: Pick<DigestSettings, 'countyTemplates'>) {}

  async onModuleInit(): Promise<void> {
    const { html, errors } = await mjml2html(noticeTemplate, { validationLevel: 'strict', fonts: {} });
    const [error] = errors;
    if (error) throw new Error(error.formattedMessage);
    const inLanguage = (language: Language) => this.#handlebars.compile(html.replaceAll('LANGUAGE', language));
    this.#html = { de: inLanguage('de'), en: inLanguage('en') };
  }

  write({ language, words: { subject, paragraphs, link } }: NoticeToDress, areas: readonly string[]): DressedLetter {
    if (!this.#html) throw new Error('The templates are not compiled yet.');
    const { name, logo, signature, replyTo } = templateFor(this.settings.countyTemplates ?? new Map(), areas);
    const view = {
      subject,
      preview: paragraphs[0] ?? subject,
      name: name?.[language] ?? texts[language].name,
      logo: logo && { source: logoSource, alternative: logo.alternative[language], width: logo.width },
      paragraphs: paragraphs.slice(0, -1),
      link,
      signature: signature?.[language] ?? [],
      foot: replyTo ? answers[language](replyTo) : paragraphs.at(-1),
    };
    return {
      subject,
      html: this.#html[language](view),
      text: this.#text(view),
      pictures: logo ? [{ cid: logoId, content: logo.content, contentType: logo.contentType }] : [],
      ...(replyTo && { replyTo }),
    };
  }
}

/** In place of the request not to answer, where a county reads answers. */
const answers: Readonly<Record<Language, (replyTo: string) => string>> = {
  de: (replyTo) => `Diese Mail kommt von Kursbrücke. Wenn Sie antworten, geht Ihre Antwort an ${replyTo}.`,
  en: (replyTo) => `This mail comes from Kursbrücke. If you reply, your answer goes to ${replyTo}.`,
};
