import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { requireNode } from './node-version.mjs';

/** Everything a program in dist needs: a new enough Node, the dependencies, a fresh build. Ends the program otherwise. */
export async function makeReady(wishes = {}) {
  requireNode();
  ensureDependencies();
  if (!(await ensureBuild(wishes))) process.exit(1);
}
