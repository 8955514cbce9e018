import type { CatalogueLanguage } from '@app/catalogue-texts';
import type { CourseType } from '@app/contracts';
import type { Level } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

export interface BrochureWish {
  readonly languages: readonly [CatalogueLanguage, ...CatalogueLanguage[]];
  /** A county's 5 or a municipality's 8 digits. */
  readonly area?: string | undefined;
  readonly level?: Level | undefined;
  readonly courseType?: CourseType | undefined;
}

export interface Brochure {
  readonly pdf: Uint8Array;
  readonly mark: string;
}

/** What can be begun in an area, to print. */
export class PrintBrochure extends Query<Brochure> {
  constructor(readonly wish: BrochureWish) {
    super();
  }
}
