import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { calendarDate, dayNumber } from '@app/kernel';
import { type Area, areas } from './matching/simulate-year/areas.js';
import type { Scale } from './matching/simulate-year/county.js';
import { FigureMissing, type Figures, readFigures } from './matching/simulate-year/figures.js';
import { type Variant, variants } from './matching/simulate-year/policies.js';
import { ProgressLine } from './matching/simulate-year/progress-line.js';
import { reportOf } from './matching/simulate-year/report.js';
import { scaleOf, simulateYears } from './matching/simulate-year/simulate-year.js';
import type { Outcome } from './matching/simulate-year/tally.js';

const begin = dayNumber(calendarDate('2026-01-01'));

type Years = ReturnType<typeof simulateYears>;

class NotUnderstood extends Error {}

/** What is through already, by area, seed and policy: a year counts whole or not at all. */
class Done {
  readonly #outcomes: Record<string, Outcome>;

  constructor(
    private readonly file: string,
    resume: boolean,
  ) {
    this.#outcomes = resume && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  }

  of(name: string): Outcome | undefined {
    return this.#outcomes[name];
  }

  keep(name: string, outcome: Outcome): void {
    this.#outcomes[name] = outcome;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(this.#outcomes, null, 1));
  }
}

let stopping = false;

const progress = new ProgressLine(process.stderr);

/** npm run simulate [-- --area cloppenburg|…|all] [--policy key] [--years n] [--seed n] [--figures file] [--resume] */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      area: { type: 'string', multiple: true, default: ['cloppenburg', 'all'] },
      policy: { type: 'string', multiple: true, default: variants.map(({ key }) => key) },
      years: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      figures: { type: 'string', default: '../shared/data/statistics/integration-course-figures.csv' },
      state: { type: 'string', default: '.kursbruecke/simulation.json' },
      resume: { type: 'boolean', default: false },
    },
  });
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const figures = figuresIn(resolve(here, values.figures));
  const years = whole('--years', values.years, 1);
  const done = new Done(resolve(here, values.state), values.resume);
  const compared = values.policy.map((key) => oneOf(variants, key, '--policy'));
  for (const key of values.area) {
    const counties = key === 'all' ? areas : [oneOf(areas, key, '--area')];
    const scale = scaleOf(figures, counties, whole('--seed', values.seed, 0));
    const through = await compare(
      `${key} ${scale.seed}+${years}`,
      (variant) => simulateYears(scale, variant, begin, years),
      compared,
      done,
    );
    say(key === 'all' ? 'All eight counties' : (counties[0]?.name ?? key), counties, scale, through);
    if (stopping) return 130;
  }
  return 0;
}

function figuresIn(file: string): Figures {
  if (!existsSync(file)) throw new NotUnderstood(`There are no figures at ${file}: name the file with --figures.`);
  return readFigures(readFileSync(file, 'utf8'));
}

function whole(option: string, text: string, atLeast: number): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= atLeast) return number;
  throw new NotUnderstood(`${option}: a whole number, ${atLeast} or more.`);
}

function oneOf<T extends { readonly key: string }>(all: readonly T[], key: string, option: string): T {
  const found = all.find((one) => one.key === key);
  if (!found) throw new NotUnderstood(`${option}: one of ${all.map((one) => one.key).join(', ')}.`);
  return found;
}

async function compare(
  name: string,
  yearsOf: (variant: Variant) => Years,
  compared: readonly Variant[],
  done: Done,
): Promise<Outcome[]> {
  const through: Outcome[] = [];
  for (const variant of compared) {
    const year = `${name} ${variant.key}`;
    const outcome = done.of(year) ?? (await live(year, yearsOf(variant)));
    if (!outcome) break;
    done.keep(year, outcome);
    through.push(outcome);
  }
  return through;
}

/** Undefined when somebody asked to stop. */
async function live(name: string, year: Years): Promise<Outcome | undefined> {
  for (let step = year.next(); ; step = year.next()) {
    if (step.done) return step.value;
    const { day, of } = step.value;
    progress.reached(name, day, of);
    if (day % 5 === 0) await otherWork();
    if (stopping) return undefined;
  }
}

function say(name: string, counties: readonly Area[], scale: Scale, outcomes: readonly Outcome[]): void {
  const people = counties.reduce((sum, { population }) => sum + population, 0);
  const yearly = (perDay: number) => Math.round(perDay * 365);
  const size = `${people} people, ${yearly(scale.newcomersPerDay)} registrations, ${yearly(scale.coursesPerDay)} courses a year`;
  process.stdout.write(`\n${name}: ${size}; seed ${scale.seed}; days\n${reportOf(outcomes, variants)}\n`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.on('SIGINT', () => {
  stopping = true;
  tell('Stopping. What is through is kept: go on later with --resume.');
});

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof NotUnderstood || error instanceof FigureMissing)) throw error;
  tell(error.message);
  process.exitCode = 1;
}
