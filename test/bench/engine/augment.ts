/**
 * Seats as many people as can be (Kuhn's augmenting paths, breadth first, in phases).
 * @param open the seats each person may have
 * @param seatOf where they sit to begin with, −1 for nowhere
 * @param rooms how many may sit at each
 */
export function augment(open: readonly Int32Array[], seatOf: number[], rooms: readonly number[]): number {
  const members = rooms.map((): number[] => []);
  for (const [person, seat] of seatOf.entries()) if (seat >= 0) members[seat]?.push(person);
  const search = new Search(open, members, rooms);
  let seated = seatOf.filter((seat) => seat >= 0).length;
  let waiting = [...seatOf.keys()].filter((person) => (seatOf[person] ?? -1) < 0);
  for (let before = -1; seated > before; ) {
    before = seated;
    search.startPhase();
    waiting = waiting.filter((person) => {
      if (!search.seat(person)) return true;
      seated += 1;
      return false;
    });
  }
  return seated;
}

class Search {
  private readonly seen: Int32Array;
  /** Who reached a seat, and from which seat they would come. */
  private readonly by: Int32Array;
  private readonly from: Int32Array;
  private phase = 0;

  constructor(
    private readonly open: readonly Int32Array[],
    private readonly members: readonly number[][],
    private readonly rooms: readonly number[],
  ) {
    this.seen = new Int32Array(rooms.length);
    this.by = new Int32Array(rooms.length);
    this.from = new Int32Array(rooms.length);
  }

  startPhase(): void {
    this.phase += 1;
  }

  /** A seat seen in vain in this phase is not looked at again. */
  seat(person: number): boolean {
    const queue: number[] = [];
    this.reach(person, -1, queue);
    for (let next = 0; next < queue.length; next += 1) {
      const seat = queue[next] ?? 0;
      const sitting = this.members[seat] ?? [];
      if (sitting.length < (this.rooms[seat] ?? 0)) {
        this.moveAlong(seat);
        return true;
      }
      for (const member of sitting) this.reach(member, seat, queue);
    }
    return false;
  }

  private reach(person: number, from: number, queue: number[]): void {
    for (const seat of this.open[person] ?? []) {
      if (this.seen[seat] === this.phase) continue;
      this.seen[seat] = this.phase;
      this.by[seat] = person;
      this.from[seat] = from;
      queue.push(seat);
    }
  }

  /** Everybody on the way to a free seat moves on by one. */
  private moveAlong(free: number): void {
    for (let seat = free; seat >= 0; ) {
      const person = this.by[seat] ?? 0;
      const from = this.from[seat] ?? -1;
      this.members[seat]?.push(person);
      const left = from >= 0 ? this.members[from] : undefined;
      left?.splice(left.indexOf(person), 1);
      seat = from;
    }
  }
}
