import { ensureBuild } from './launcher/build.mjs';
import { ensureDependencies } from './launcher/dependencies.mjs';
import { runJest } from './launcher/jest.mjs';
import { requireNode } from './launcher/node-version.mjs';
import { sumUp } from './launcher/sum-up.mjs';

/**
 * npm test: everything, specs of the whole system one after the other behind the rest.
 * npm test -- <Jest arguments>: only what they name.
 */
requireNode();
ensureDependencies();
const wished = process.argv.slice(2);
const wholeSystem = '\\.e2e\\.spec\\.';
const built = wished.length === 0 || wished.some((word) => word.includes('e2e')) ? await ensureBuild() : true;
const runs =
  wished.length > 0
    ? [runJest(wished)]
    : [
        runJest(['--testPathPatterns', `^(?!.*${wholeSystem})`]),
        runJest(['--runInBand', '--testPathPatterns', wholeSystem]),
      ];
const { line, exitCode } = sumUp([...runs, ...(built ? [] : [undefined])]);
console.log(line);
process.exitCode = exitCode;
