import type { CataloguePage } from '@app/contracts';
import { SetMetadata } from '@nestjs/common';

export const countedAsKey = 'kursbruecke:counted-as';

/** On a public route of the catalogue: every answer to a person counts as one use of this page. */
export const CountedAs = (page: CataloguePage) => SetMetadata(countedAsKey, page);
