/**
 * The query of GET demand. Cells are fixed (one level, one track, one county) and do not overlap, so no answer lies
 * within another.
 */
export interface DemandQuery {
  /** One or several, separated by commas: a cell each. */
  readonly level: string;
  readonly track?: string;
  /** The county's 5 digits. */
  readonly county: string;
}

export interface DemandCell {
  readonly level: string;
  readonly track: string;
  /** People who wait, rounded to a multiple of `roundedTo`; absent when they are fewer than `minimumCell` or none. */
  readonly people?: number;
}

/** GET demand: how many people wait for such a course, as a figure about groups. */
export interface DemandView {
  readonly county: string;
  readonly cells: readonly DemandCell[];
  readonly minimumCell: number;
  readonly roundedTo: number;
  readonly asOf: string;
}
