/**
 * Seats as many people as can be (Hopcroft and Karp, 1973, with several at a seat): in each phase all the shortest ways
 * to free seats that do not cross.
 * @param open the seats each person may have
 * @param seatOf where they sit to begin with, −1 for nowhere
 * @param rooms how many may sit at each
 * @returns who sits at each
 */
export function augment(
  open: readonly Int32Array[],
  seatOf: readonly number[],
  rooms: readonly number[],
): readonly (readonly number[])[] {
  const members = rooms.map((): number[] => []);
  for (const [person, seat] of seatOf.entries()) if (seat >= 0) members[seat]?.push(person);
  const search = new Search(open, members, rooms);
  let waiting = [...seatOf.keys()].filter((person) => (seatOf[person] ?? -1) < 0);
  while (search.startPhase(waiting)) waiting = waiting.filter((person) => !search.seat(person, 0));
  return members;
}

const unseen = -1;

class Search {
  /** How many people have to move on before this seat is reached. */
  private readonly level: Int32Array;
  /** The first seat of each person that has not been tried in this phase. */
  private readonly next: Int32Array;

  constructor(
    private readonly open: readonly Int32Array[],
    private readonly members: readonly number[][],
    private readonly rooms: readonly number[],
  ) {
    this.level = new Int32Array(rooms.length);
    this.next = new Int32Array(open.length);
  }

  /** Numbers the seats by how far they are from those who wait; false when no free seat can be reached. */
  startPhase(waiting: readonly number[]): boolean {
    this.level.fill(unseen);
    this.next.fill(0);
    let here: number[] = [];
    for (const person of waiting) this.reach(person, 0, here);
    for (let level = 1; here.length > 0; level += 1) {
      if (here.some((seat) => this.hasRoom(seat))) return true;
      const farther: number[] = [];
      for (const seat of here) for (const member of this.members[seat] ?? []) this.reach(member, level, farther);
      here = farther;
    }
    return false;
  }

  /** Everybody on the way to a free seat moves on by one; false when there is no such way of the shortest length. */
  seat(person: number, level: number): boolean {
    const seats = this.open[person] ?? new Int32Array();
    for (let at = this.next[person] ?? 0; at < seats.length; at += 1) {
      this.next[person] = at;
      const seat = seats[at] ?? 0;
      if (this.level[seat] !== level) continue;
      if (this.hasRoom(seat) || this.makeRoom(seat, level)) {
        this.members[seat]?.push(person);
        return true;
      }
      this.level[seat] = unseen;
    }
    this.next[person] = seats.length;
    return false;
  }

  private makeRoom(seat: number, level: number): boolean {
    const members = this.members[seat] ?? [];
    const leaving = members.findIndex((member) => this.seat(member, level + 1));
    if (leaving >= 0) members.splice(leaving, 1);
    return leaving >= 0;
  }

  private hasRoom(seat: number): boolean {
    return (this.members[seat]?.length ?? 0) < (this.rooms[seat] ?? 0);
  }

  private reach(person: number, level: number, found: number[]): void {
    for (const seat of this.open[person] ?? []) {
      if (this.level[seat] !== unseen) continue;
      this.level[seat] = level;
      found.push(seat);
    }
  }
}
