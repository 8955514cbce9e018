import { say } from '../../../notification/src/main.js';
import { inner } from '../../../../libs/persistence/src/inner.js';
import { theTable } from '../two/persistence/thing.row.js';
import { barrel } from './index.js';

export const module = [say, inner, theTable, barrel];
