/** A person's record: 16 integers, 64 bytes. */
export const person = {
  size: 16,
  /** Slots that are possible, then what is given or not needed; see `needs`. */
  has: 0,
  funding: 1,
  x: 2,
  y: 3,
  reach: 4,
  earliest: 5,
  latest: 6,
  entitledUntil: 7,
  obligedUntil: 8,
  youthUntil: 9,
  /** Code of the provider of the completed course, −1 for none. */
  provider: 10,
  intensity: 11,
  shelf: 12,
  /** Slot of the planned course, −1 for none, and the place group there. */
  course: 13,
  group: 14,
  state: 15,
} as const;

/** Bits of a person's `state`. */
export const waiting = 1;
/** Wants some types of course only: to be looked up. */
export const particular = 2;

/** A course's record: 8 integers, 32 bytes. */
export const course = { size: 8, start: 0, needs: 1, funding: 2, x: 3, y: 4, provider: 5, kind: 6, groups: 7 } as const;

/** Bits of a course's `kind`; the intensity stands above them. */
export const online = 1;
export const youth = 2;
/** Has hold-outs, and among them some that are kept by tier. */
export const grouped = 4;
export const tiered = 8;
export const intensityShift = 4;

/** Bits of a person's `has` and a course's `needs` above the 18 slots: a course is out of the question when it needs one that the person lacks. */
export const woman = 1 << 18;
export const parent = 1 << 19;
export const noChildcareNeeded = 1 << 20;
export const noAccessNeeded = 1 << 21;

export const entitled = 1;
export const obliged = 2;
export const anyOther = 4 | 8 | 16;
export const fundingBits = {
  'bamf-entitled': entitled,
  'bamf-obliged': obliged,
  jobcenter: 4,
  county: 8,
  self: 16,
} as const;
export const intensityCodes = { full: 1, part: 2 } as const;

export const always = 0x7fffffff;
export const never = -0x80000000;
