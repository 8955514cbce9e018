export { CopiedRow } from './copied-row.js';
export { copyRows, quoted } from './copy-rows.js';
export { appRole, migrate } from './migrate.js';
export { newId } from './new-id.js';
export { type DatabaseSettings, PersistenceModule } from './persistence.module.js';
export { prepared } from './prepared.js';
export { rowsAsLists } from './rows-as-lists.js';
export type { Migration, Tables } from './tables.js';
export { type RowScope, Transactions, type Tx } from './transactions.js';
