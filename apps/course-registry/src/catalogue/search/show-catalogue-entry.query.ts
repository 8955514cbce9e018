import type { CatalogueCourseStartDetailView } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** One announced course start with its sessions, as everybody may see it. */
export class ShowCatalogueEntry extends Query<CatalogueCourseStartDetailView> {
  constructor(readonly id: CourseStartId) {
    super();
  }
}
