import type { CourseFilter } from '@app/contracts';
import { isLevel, refuseField } from '@app/kernel';

export type FilterBody = { readonly [Field in keyof CourseFilter]?: CourseFilter[Field] | undefined };

/** Closed lists are checked where the request is read; levels are the kernel's to know. */
export function readFilter(body: FilterBody): CourseFilter {
  const { levels = [], courseTypes = [], fundingPaths = [], formats = [] } = body;
  const unknown = levels.findIndex((level) => !isLevel(level));
  if (unknown >= 0) {
    throw refuseField(`/levels/${unknown}`, 'subscription.level-unknown', 'No course begins with such a level.');
  }
  return {
    levels: [...new Set(levels)],
    courseTypes: [...new Set(courseTypes)],
    fundingPaths: [...new Set(fundingPaths)],
    formats: [...new Set(formats)],
    childcareOnly: body.childcareOnly ?? false,
    ownPeopleOnly: body.ownPeopleOnly ?? false,
  };
}
