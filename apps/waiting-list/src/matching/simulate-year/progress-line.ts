/** Where progress is written; a terminal can take a line back. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const stepPercent = 10;
const clearLine = '\r\u001b[2K';

/** How far a long run is: on a terminal one line that is written anew, anywhere else a line every ten per cent. */
export class ProgressLine {
  #said = '';

  constructor(private readonly output: ProgressOutput) {}

  reached(name: string, day: number, of: number): void {
    const percent = Math.floor((day / of) * 100);
    const shown = this.output.isTTY ? percent : percent - (percent % stepPercent);
    const line = `${name}: ${shown} %`;
    if (line === this.#said || shown === 0) return;
    this.#said = line;
    if (!this.output.isTTY) this.output.write(`${line}\n`);
    else this.output.write(day === of ? `${clearLine}${line}\n` : `${clearLine}${line}`);
  }
}
