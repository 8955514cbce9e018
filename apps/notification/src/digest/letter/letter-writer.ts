import { Injectable, type OnModuleInit } from '@nestjs/common';
import Handlebars from 'handlebars';
import mjml2html from 'mjml';
import type { LetterView } from './letter.js';
import { mjmlTemplate, textTemplate } from './templates.js';

export interface WrittenLetter {
  readonly html: string;
  readonly text: string;
}

type Template = HandlebarsTemplateDelegate<LetterView>;

/** Fills the letter's templates. They are ours alone: what others wrote only ever comes in as a value. */
@Injectable()
export class LetterWriter implements OnModuleInit {
  readonly #handlebars = Handlebars.create();
  readonly #text: Template = this.#handlebars.compile(textTemplate, { noEscape: true });
  #html: Readonly<Record<'de' | 'en', Template>> | undefined;

  async onModuleInit(): Promise<void> {
    this.#html = { de: await this.#compile('de'), en: await this.#compile('en') };
  }

  write(view: LetterView): WrittenLetter {
    if (!this.#html) throw new Error('The templates are not compiled yet.');
    return { html: this.#html[view.language](view), text: this.#text(view) };
  }

  async #compile(language: 'de' | 'en'): Promise<Template> {
    const source = mjmlTemplate.replace('LANGUAGE', language);
    const { html, errors } = await mjml2html(source, { validationLevel: 'strict', fonts: {} });
    const [error] = errors;
    if (error) throw new Error(error.formattedMessage);
    return this.#handlebars.compile(html);
  }
}
