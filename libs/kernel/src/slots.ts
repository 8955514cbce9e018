/** A week has 18 slots: Monday to Saturday × morning, afternoon, evening. Bit = weekday × 3 + part; Monday morning = bit 0. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type Slot = `${(typeof weekdays)[number]}-${(typeof dayParts)[number]}`;

export const slots: readonly Slot[] = weekdays.flatMap((day) => dayParts.map((part): Slot => `${day}-${part}`));

/** A set of slots as 18 bits. */
export type SlotSet = number;
export const everySlot: SlotSet = 2 ** slots.length - 1;

export function slotSet(names: readonly Slot[]): SlotSet {
  return names.reduce((set, name) => set | (1 << slots.indexOf(name)), 0);
}

export function slotsIn(set: SlotSet): Slot[] {
  return slots.filter((_, bit) => (set & (1 << bit)) !== 0);
}
