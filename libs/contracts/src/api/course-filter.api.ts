/** Which course starts somebody wants to read of; an empty list lets everything through. */
export interface CourseFilter {
  /** Levels courses begin with. */
  readonly levels: readonly string[];
  readonly courseTypes: readonly string[];
  /** Ways into the course of which at least one must be open. */
  readonly fundingPaths: readonly string[];
  readonly formats: readonly string[];
  readonly childcareOnly: boolean;
  /** Nothing but what concerns the reader's own people: no course starts at all. */
  readonly ownPeopleOnly: boolean;
}

/** Instead of areas: how far around a place within the office's areas. */
export interface AroundBody {
  /** A name or a municipality's eight digits. */
  readonly place: string;
  /** 1 to 100, as the crow flies. */
  readonly km: number;
}

export interface AroundView {
  readonly municipality: string;
  readonly name: string;
  readonly km: number;
}
