/** The closed lists of the exchange format. The engine itself compares levels and tracks for equality only. */
export const formatName = 'course-match/1';
export const assignmentFormatName = 'course-match-assignment/1';
export const bands = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1'] as const;
export const bandTracks = ['general', 'alpha', 'second-script'] as const;
export const paths = ['bamf-entitled', 'bamf-obliged', 'jobcenter', 'county', 'self'] as const;
export const lengths = ['full', 'part'] as const;
/** Sums of squares of such coordinates are exact. */
export const metres = { min: -20_000_000, max: 20_000_000 } as const;
export const slotSets = { min: 0, max: 262_143 } as const;
export const count = { min: 0, max: 1_000_000 } as const;
