export { belumBerakhir, berlaku } from './berlaku.ts';
export { type EmbeddedServer, startEmbedded } from './embedded/server.ts';
export { findTenantTables } from './guard.ts';
export { type MigrationSource, migrate } from './migrator.ts';
export { APP_ROLE, ensureRolesAndDatabase, OWNER_ROLE } from './roles.ts';
export { loadSecrets, type Secrets } from './secrets.ts';
export { susunSekali } from './susun-sekali.ts';
export { type Database, openDatabase, type Pelaku, sqlState, type Trx } from './tenant.ts';
export type { DB, JsonObject, JsonValue } from './types.ts';
