import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeSchema, SCHEMA_FILE } from '../../scripts/schema/describe.ts';
import { generateTypes, TYPES_FILE } from '../../scripts/schema/types.ts';
import { type BasisDataUji, basisDataUji } from '../support/basis-data.ts';

let basis: BasisDataUji;

beforeAll(async () => {
  basis = await basisDataUji();
});
afterAll(() => basis.close());

test('db/schema.sql is what the migrations make; npm run db:schema writes it anew', async () => {
  expect(await describeSchema(basis.ownerUrl)).toBe(fs.readFileSync(SCHEMA_FILE, 'utf8'));
});

test('src/db/types.ts is what the migrations make; npm run db:schema writes it anew', () => {
  expect(generateTypes(basis.ownerUrl)).toBe(fs.readFileSync(TYPES_FILE, 'utf8'));
});
