import { Injectable, type OnModuleInit } from '@nestjs/common';
import Handlebars from 'handlebars';
import mjml2html from 'mjml';
import type { LetterView, LineView } from './letter.js';
import { htmlLineTemplate, mjmlTemplate, textLineTemplate, textTemplate } from './templates.js';

export interface WrittenLetter {
  readonly html: string;
  readonly text: string;
}

/** A letter whose lines are written. */
interface Filled extends Omit<LetterView, 'sections'> {
  readonly sections: readonly {
    readonly title: string;
    readonly hint?: string;
    readonly htmlLines: string;
    readonly textLines: string;
  }[];
}

type Frame = HandlebarsTemplateDelegate<Filled>;
type LineTemplate = HandlebarsTemplateDelegate<LineView & Pick<LetterView, 'beforeText' | 'nowText'>>;

/** Fills the letter's templates. They are ours alone: what others wrote only ever comes in as a value. */
@Injectable()
export class LetterWriter implements OnModuleInit {
  readonly #handlebars = Handlebars.create();
  readonly #text: Frame = this.#handlebars.compile(textTemplate, { noEscape: true });
  readonly #textLine: LineTemplate = this.#handlebars.compile(textLineTemplate, { noEscape: true });
  readonly #htmlLine: LineTemplate = this.#handlebars.compile(htmlLineTemplate);
  #html: Readonly<Record<'de' | 'en', Frame>> | undefined;
  /** Lines that stand in letters to many are written once. */
  readonly #lines = new WeakMap<LineView, WrittenLetter>();

  async onModuleInit(): Promise<void> {
    this.#html = { de: await this.#compile('de'), en: await this.#compile('en') };
  }

  write(view: LetterView): WrittenLetter {
    if (!this.#html) throw new Error('The templates are not compiled yet.');
    const sections = view.sections.map(({ lines, ...section }) => {
      const written = lines.map((line) => this.#written(line, view));
      return {
        ...section,
        htmlLines: written.map(({ html }) => html).join('\n'),
        textLines: written.map(({ text }) => text).join('\n'),
      };
    });
    const filled = { ...view, sections };
    return { html: this.#html[view.language](filled), text: this.#text(filled) };
  }

  #written(line: LineView, { beforeText, nowText }: LetterView): WrittenLetter {
    const known = this.#lines.get(line);
    if (known) return known;
    const content = { ...line, beforeText, nowText };
    const written = { html: this.#htmlLine(content), text: this.#textLine(content).replace(/\n$/, '') };
    this.#lines.set(line, written);
    return written;
  }

  async #compile(language: 'de' | 'en'): Promise<Frame> {
    const source = mjmlTemplate.replace('LANGUAGE', language);
    const { html, errors } = await mjml2html(source, { validationLevel: 'strict', fonts: {} });
    const [error] = errors;
    if (error) throw new Error(error.formattedMessage);
    // indentation would be a quarter of every mail
    return this.#handlebars.compile(html.replace(/\n\s+/g, '\n'));
  }
}
