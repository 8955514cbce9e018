import { cpus, totalmem } from 'node:os';

/** The machine a figure was measured on; without it no figure means anything. */
export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that `share` (0…1) of `values` do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function rounded(value: number, digits = 0): string {
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/** One measured claim: ours, the baseline of the same run, and the ratio against its goal. */
export interface Finding {
  readonly what: string;
  readonly ours: string;
  readonly baseline?: string;
  readonly ratio?: number;
  readonly goal: string;
  readonly reached: boolean;
}

export function print(title: string, findings: readonly Finding[]): void {
  console.log(`\n${title}`);
  for (const { what, ours, baseline, ratio, goal, reached } of findings) {
    const against = baseline === undefined ? '' : ` | baseline ${baseline} | ratio ${rounded(ratio ?? Number.NaN, 2)}`;
    console.log(`  ${reached ? 'reached' : 'MISSED '}  ${what}: ${ours}${against} | goal ${goal}`);
  }
}
