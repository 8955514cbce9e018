import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { circularFrom, type RuleCircular } from '@app/rule-packs';

/** Every `*.json` of the folder as a circular. Throws an Error naming the file that is none, or the folder it cannot read. */
export function circularsIn(folder: string): readonly RuleCircular[] {
  return filesIn(folder).map((file) => {
    try {
      return circularFrom(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    } catch (error) {
      throw new Error(`RULE_CIRCULARS_FOLDER, ${file}: ${reasonOf(error)}`);
    }
  });
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (error) {
    throw new Error(`RULE_CIRCULARS_FOLDER cannot be read: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
