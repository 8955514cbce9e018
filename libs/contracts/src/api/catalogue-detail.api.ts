import type { SectionView } from './course-registry.api.js';
import type { CatalogueStatus } from './course-search.api.js';

/** What the page of one course start shows beyond what lists do. */

/** A section as everybody may see it: when one can still begin in it is what they need to know. */
export type CatalogueSectionView = Omit<SectionView, 'unitsInSessions'>;

/** Another module of the same chain. */
export interface CatalogueModuleView {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly status: CatalogueStatus;
  readonly entryLevels: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
}
