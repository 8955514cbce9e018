import { ensureBuild } from './launcher/build.mjs';
import { ensureDependencies } from './launcher/dependencies.mjs';
import { requireNode } from './launcher/node-version.mjs';

requireNode();
ensureDependencies();
if (!(await ensureBuild({ always: true }))) process.exit(1);
