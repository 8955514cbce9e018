interface Code {
  readonly code: number;
  uses: number;
}

/** Small numbers for names that are compared for equality only, counted so that names nobody uses any more are forgotten. */
export class Codes {
  private readonly codes = new Map<string, Code>();

  constructor(private readonly numbers: Numbers) {}

  take(name: string): number {
    const known = this.codes.get(name);
    if (known) {
      known.uses += 1;
      return known.code;
    }
    const code = this.numbers.take();
    this.codes.set(name, { code, uses: 1 });
    return code;
  }

  giveBack(name: string): void {
    const known = this.codes.get(name);
    if (!known) return;
    known.uses -= 1;
    if (known.uses > 0) return;
    this.codes.delete(name);
    this.numbers.giveBack(known.code);
  }

  get isEmpty(): boolean {
    return this.codes.size === 0;
  }
}

/** Numbers from 0 on; one given back is taken again first. */
export class Numbers {
  private readonly free: number[] = [];
  private count = 0;

  take(): number {
    return this.free.pop() ?? this.count++;
  }

  giveBack(number: number): void {
    this.free.push(number);
  }
}
