import { across, cellAt, cellLine, Grid } from '../../../libs/allocation/src/engine/grid.js';
import type { MarketState } from '../../../libs/allocation/src/engine/market-state.js';
import * as bits from '../../../libs/allocation/src/engine/record.js';

const p = bits.person;
const k = bits.course;

/**
 * The least a batch can do over the engine's own arrays: everybody in order looks at the courses around them and takes
 * the best with a place left. No place groups, wishes, ties, members or cut-offs. Answers how many found one.
 */
export function bareLoop(order: Int32Array, { people, courses, places, catalogue, terms }: MarketState): number {
  const { record: persons } = people;
  const { record } = courses;
  const { items, begins, lengths } = catalogue.grid.lists;
  const left = new Int32Array(courses.slots.limit);
  for (const course of courses.slots.values())
    left[course] = places.groupsOf(course).reduce((sum, group) => sum + places.roomOf(group), 0);
  const least = -terms.sameProviderPoints;
  let placed = 0;
  for (const slot of order) {
    const at = slot * p.size;
    const directory = catalogue.grid.directory(persons[at + p.shelf] ?? 0);
    if (!directory) continue;
    const lacks = ~(persons[at + p.has] ?? 0);
    const x = persons[at + p.x] ?? 0;
    const y = persons[at + p.y] ?? 0;
    const reach = persons[at + p.reach] ?? 0;
    const earliest = persons[at + p.earliest] ?? 0;
    const latest = persons[at + p.latest] ?? 0;
    const funding = persons[at + p.funding] ?? 0;
    const wish = persons[at + p.intensity] ?? 0;
    const provider = persons[at + p.provider] ?? 0;
    const [west, south, north] = [cellLine(x - reach), cellLine(y - reach), cellLine(y + reach)];
    const east = Math.min(cellLine(x + reach), west + across - 1);
    let best = -1;
    let points = Number.POSITIVE_INFINITY;
    for (let row = south - 1; row <= north; row += 1)
      for (let column = west; column <= east; column += 1) {
        const online = row < south;
        if (online && column > west) break;
        const list = online ? Grid.placeless(directory) : (directory[cellAt(column, row)] ?? -1);
        if (list < 0) continue;
        const begin = begins[list] ?? 0;
        const end = begin + (lengths[list] ?? 0);
        for (let index = begin; index < end; index += 1) {
          const course = items[index] ?? 0;
          const from = course * k.size;
          const start = record[from + k.start] ?? 0;
          if (start + least > points || start > latest) break;
          if ((left[course] ?? 0) <= 0 || start < earliest || ((record[from + k.needs] ?? 0) & lacks) !== 0) continue;
          const kind = record[from + k.kind] ?? 0;
          let liked = start + terms.onlinePoints;
          if (!online) {
            const dx = (record[from + k.x] ?? 0) - x;
            const dy = (record[from + k.y] ?? 0) - y;
            const square = dx * dx + dy * dy;
            if (square > reach * reach) continue;
            liked = start + terms.kmPoints * Math.floor(Math.sqrt(square) / 1_000);
          }
          if (wish !== 0 && wish !== kind >> bits.intensityShift) liked += terms.intensityPoints;
          if (provider === record[from + k.provider]) liked -= terms.sameProviderPoints;
          if (liked >= points) continue;
          const common = funding & (record[from + k.funding] ?? 0);
          const entitled = (common & bits.entitled) !== 0 && start <= (persons[at + p.entitledUntil] ?? 0);
          const obliged = (common & bits.obliged) !== 0 && start <= (persons[at + p.obligedUntil] ?? 0);
          if ((common & bits.anyOther) === 0 && !entitled && !obliged) continue;
          if ((kind & bits.youth) !== 0 && start > (persons[at + p.youthUntil] ?? 0)) continue;
          points = liked;
          best = course;
        }
      }
    if (best < 0) continue;
    left[best] = (left[best] ?? 0) - 1;
    placed += 1;
  }
  return placed;
}
