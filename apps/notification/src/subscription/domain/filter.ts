import { isLevel, refuseField } from '@app/kernel';

/** Which course starts somebody wants to read of; an empty list lets everything through. */
export interface WishedFilter {
  /** Levels courses begin with. */
  readonly levels: readonly string[];
  readonly courseTypes: readonly string[];
  /** Ways into the course of which at least one must be open. */
  readonly fundingPaths: readonly string[];
  readonly formats: readonly string[];
  readonly childcareOnly: boolean;
  /** Nothing but what concerns one's own people. */
  readonly ownPeopleOnly: boolean;
}

export type FilterBody = { readonly [Field in keyof WishedFilter]?: WishedFilter[Field] | undefined };

/** Closed lists are checked where the request is read; levels are the kernel's to know. */
export function readFilter(body: FilterBody): WishedFilter {
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
