import type { ExtraUnitsBody, SectionView, SessionView } from './course-registry.api.js';
import type { CatalogueCourseStartView, CatalogueStatus } from './course-search.api.js';

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

/** GET catalogue/{id}: with every dated session and what a course consists of. */
export interface CatalogueCourseStartDetailView extends CatalogueCourseStartView {
  readonly sessions: readonly SessionView[];
  readonly sections?: readonly CatalogueSectionView[];
  readonly extraUnits?: readonly ExtraUnitsBody[];
  /** Of the same chain, as far as they are announced and take place. */
  readonly moduleBefore?: CatalogueModuleView;
  readonly nextModule?: CatalogueModuleView;
  /** How the provider is reached, as far as it shows that to everybody. */
  readonly contact?: ProviderContactView;
}

export interface ProviderContactView {
  readonly website?: string;
  readonly contacts: readonly { readonly label: string; readonly mailbox?: string; readonly phone?: string }[];
}
