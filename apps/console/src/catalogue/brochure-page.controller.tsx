import { isCatalogueLanguage } from '@app/catalogue-texts';
import { brochureLimits } from '@app/contracts';
import { Controller, Get, Inject, Query, Req, UseFilters } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { entered, type FormValues, formValues, texts as textsOf } from '../design/form-values.js';
import { WithoutSession } from '../session/visit.guard.js';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import { type Answer, seeOther } from '../web/answers.js';
import { listPaths, withQuery } from './addresses.js';
import { BrochurePage } from './brochure-page.js';
import { CatalogueFilter } from './catalogue.filter.js';
import { publicPage } from './catalogue-document.js';
import { filterOf, isOfTheForm, whereIs } from './catalogue-filter.js';
import { type Reader, readerOf } from './reader.js';

/** The catalogue on paper: what stands in it, and in which languages. */
@Controller(listPaths.map((path) => `${path}/heft`))
@WithoutSession()
@UseFilters(CatalogueFilter)
export class BrochurePageController {
  constructor(@Inject(consoleSettings) private readonly settings: ConsoleSettings) {}

  @Get()
  show(@Req() request: FastifyRequest, @Query() query: unknown): Answer {
    return this.#form(readerOf(request, this.settings), formValues(query));
  }

  /** The form comes here; the file itself is the registry's. */
  @Get('pdf')
  print(@Req() request: FastifyRequest, @Query() query: unknown): Answer {
    const reader = readerOf(request, this.settings);
    const values = formValues(query);
    const filter = filterOf(values);
    const where = whereIs(filter.place);
    const languages = languagesIn(values, reader);
    const knowsPlace = where.kind === 'anywhere' || (where.kind === 'place' && where.key.length === 8);
    const enough = languages.length > 0 && languages.length <= brochureLimits.languages;
    if (!knowsPlace || !enough || !isOfTheForm(filter)) return this.#form(reader, values, true);
    const area = where.kind === 'place' ? where.key : undefined;
    const { level, courseType } = filter;
    return seeOther(
      withQuery('/api/course-registry/catalogue/brochure', { languages: languages.join(','), area, level, courseType }),
    );
  }

  #form(reader: Reader, values: FormValues, wrong = false): Answer {
    const filter = filterOf(values);
    const chosen = languagesIn(values, reader);
    const body = <BrochurePage {...{ filter, where: whereIs(filter.place), chosen, wrong }} />;
    const title = reader.texts.brochure.makeTitle;
    return publicPage(reader, { title, body, ...(wrong && { status: 400, hidden: true }) });
  }
}

function languagesIn(values: FormValues, { language }: Reader): readonly string[] {
  if (entered(values, 'languages') === undefined) return [language];
  return [...new Set(textsOf(values, 'languages'))].filter(isCatalogueLanguage);
}
