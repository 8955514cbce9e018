/** Small numbers for names that are compared for equality only, counted so that names nobody uses any more are forgotten. */
export class Codes {
  private readonly codes = new Map<string, number>();
  private readonly uses: number[] = [];
  private readonly free: number[] = [];

  take(name: string): number {
    const known = this.codes.get(name);
    const code = known ?? this.free.pop() ?? this.uses.length;
    if (known === undefined) this.codes.set(name, code);
    this.uses[code] = (this.uses[code] ?? 0) + 1;
    return code;
  }

  giveBack(name: string): void {
    const code = this.codes.get(name);
    if (code === undefined) return;
    const left = (this.uses[code] ?? 0) - 1;
    this.uses[code] = left;
    if (left > 0) return;
    this.codes.delete(name);
    this.free.push(code);
  }
}
