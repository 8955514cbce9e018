import type { CatalogueCourseStartDetailView, CatalogueCourseStartView, CourseSearchQuery, Page } from '@app/contracts';
import type { ServiceClient } from './service-client.js';

/** The public catalogue, as everybody may ask for it. */
export class CatalogueService {
  constructor(private readonly client: ServiceClient) {}

  search(query: CourseSearchQuery): Promise<Page<CatalogueCourseStartView>> {
    return this.client.get('catalogue', { ...query });
  }

  show(id: string): Promise<CatalogueCourseStartDetailView> {
    return this.client.get(`catalogue/${encodeURIComponent(id)}`);
  }
}
