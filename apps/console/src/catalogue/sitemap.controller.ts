import { catalogueLanguages, languageFacts } from '@app/catalogue-texts';
import type { CatalogueCourseStartView } from '@app/contracts';
import { Controller, Get, Inject } from '@nestjs/common';
import { CatalogueService } from '../services/catalogue-service.js';
import { ServiceClient } from '../services/service-client.js';
import { WithoutSession } from '../session/visit.guard.js';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import type { Answer, Whole } from '../web/answers.js';
import { listPath, listPaths } from './addresses.js';

/** A sitemap holds 50,000 addresses at the most; each course start has one in every language. */
const courseStartsAtMost = 5_000;
const pageSize = '200';
const keptSeconds = 3_600;

/** What search engines may look at, and where. */
@Controller()
@WithoutSession()
export class SitemapController {
  constructor(@Inject(consoleSettings) private readonly settings: ConsoleSettings) {}

  @Get('robots.txt')
  robots(): Answer {
    const lines = [
      'User-agent: *',
      ...listPaths.map((path) => `Allow: /${path}`),
      // Filters make endless addresses of the same courses.
      ...listPaths.map((path) => `Disallow: /${path}?`),
      'Allow: /assets/',
      'Allow: /policy',
      'Disallow: /',
      `Sitemap: ${this.settings.consoleUrl}/sitemap.xml`,
    ];
    return file('text/plain; charset=utf-8', `${lines.join('\n')}\n`);
  }

  @Get('sitemap.xml')
  async sitemap(): Promise<Answer> {
    const courses = await this.#courses();
    const pages = [
      { path: '', changed: undefined },
      ...courses.map(({ id, updatedAt }) => ({ path: `/${id}`, changed: updatedAt })),
    ];
    const entries = pages.flatMap(({ path, changed }) => this.#entries(path, changed));
    return file('application/xml; charset=utf-8', `${xmlHead}${entries.join('')}</urlset>\n`);
  }

  async #courses(): Promise<CatalogueCourseStartView[]> {
    const { services } = this.settings;
    const caller = { language: 'de', userAgent: 'kursbruecke sitemap bot/1' };
    const catalogue = new CatalogueService(new ServiceClient('course-registry', services['course-registry'], caller));
    const courses: CatalogueCourseStartView[] = [];
    let cursor: string | undefined;
    do {
      const page = await catalogue.search({ limit: pageSize, enterable: 'true', ...(cursor && { cursor }) });
      courses.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor && courses.length < courseStartsAtMost);
    return courses;
  }

  #entries(path: string, changed: string | undefined): string[] {
    const at = (language: (typeof catalogueLanguages)[number]) =>
      `${this.settings.consoleUrl}${listPath(language)}${path}`;
    const alternates = catalogueLanguages.map(
      (language) => `<xhtml:link rel="alternate" hreflang="${languageFacts(language).tag}" href="${at(language)}"/>`,
    );
    const modified = changed ? `<lastmod>${changed}</lastmod>` : '';
    return catalogueLanguages.map(
      (language) => `<url><loc>${at(language)}</loc>${modified}${alternates.join('')}</url>\n`,
    );
  }
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
`;

function file(type: string, content: string): Whole {
  const headers = { 'content-type': type, 'cache-control': `public, max-age=${keptSeconds}` };
  return { kind: 'whole', status: 200, headers, content };
}
