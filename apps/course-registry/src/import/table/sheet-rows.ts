import type { XmlHandlers } from '../xml/xml-reader.js';

const mostColumns = 200;
const longestCell = 4_000;

/** Makes rows of the cells of one sheet: texts, and numbers as they are kept. Cells left out are empty ones. */
export class SheetRows implements XmlHandlers {
  #done: (readonly string[])[] = [];
  #row: string[] = [];
  #column = -1;
  #type = '';
  #value = '';
  #reading = false;
  /** How a text is pronounced stands beside it. */
  #spoken = false;

  constructor(private readonly strings: readonly string[]) {}

  take(): readonly (readonly string[])[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  open(name: string, { r, t = 'n' }: Readonly<Record<string, string>>): void {
    if (name === 'row') [this.#row, this.#column] = [[], -1];
    if (name === 'c') {
      this.#column = r ? columnOf(r) : this.#column + 1;
      [this.#type, this.#value] = [t, ''];
    }
    if (name === 'v' || name === 't') this.#reading = !this.#spoken;
    if (name === 'rPh') this.#spoken = true;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false;
    if (name === 'rPh') this.#spoken = false;
    if (name === 'c' && this.#column >= 0 && this.#column < mostColumns) {
      while (this.#row.length < this.#column) this.#row.push('');
      this.#row[this.#column] = this.#cell();
    }
    if (name === 'row') this.#done.push(this.#row);
  }

  text(said: string): void {
    if (this.#reading && this.#value.length < longestCell) this.#value += said.slice(0, longestCell);
  }

  #cell(): string {
    if (this.#type === 's') return this.strings[Number(this.#value)] ?? '';
    if (this.#type === 'b') return this.#value === '1' ? 'ja' : 'nein';
    if (this.#type === 'n') return plainNumber(this.#value);
    return this.#type === 'e' ? '' : this.#value;
  }
}

/** '2.29E2' and '84.700000000000003' as people see them; anything that is no number stays. */
function plainNumber(kept: string): string {
  const value = kept.trim() === '' ? Number.NaN : Number(kept);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? String(Number(value.toPrecision(15))) : kept;
}

/** 'AB12' is column 27, counted from 0. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference.toUpperCase())?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
