/** The public catalogue: what is printed of it, and how often it is used. */

/** What of the catalogue was asked for; feeds are asked for again and again by programs, pages by people. */
export const cataloguePages = ['list', 'course-start', 'brochure', 'calendar', 'atom', 'csv', 'json'] as const;
export type CataloguePage = (typeof cataloguePages)[number];

export interface UseCount {
  /** A page, a language, a chosen filter ('level:A1.1', 'childcare'), a day. */
  readonly value: string;
  readonly uses: number;
}

/** GET catalogue-usage?from=…&to=…: both days included. Counts only: nobody is recognised, robots are left out. */
export interface CatalogueUsageView {
  readonly from: string;
  readonly to: string;
  readonly days: readonly UseCount[];
  readonly pages: readonly UseCount[];
  readonly languages: readonly UseCount[];
  readonly filters: readonly UseCount[];
  /** The fifty looked at most; `title` is absent when the course start is gone. */
  readonly courseStarts: readonly { readonly courseStartId: string; readonly title?: string; readonly uses: number }[];
  readonly asOf: string;
}

/** A brochure takes so many; what is beyond is counted and named in it. */
export const brochureLimits = { languages: 3, courseStarts: 200 } as const;
