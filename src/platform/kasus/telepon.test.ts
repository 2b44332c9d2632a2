import { expect, test } from 'vitest';
import { normalTelepon } from './index.ts';

test.each([
  ['0812 3456 7890', '+6281234567890'],
  ['+62 812-3456-7890', '+6281234567890'],
  ['62812.3456.7890', '+6281234567890'],
  ['(0380) 821 234', '+62380821234'],
  ['+62 0812 3456 7890', '+6281234567890'],
  ['+670 7723 4567', '+67077234567'],
])('%s is %s', (ditulis, normal) => {
  expect(normalTelepon(ditulis)).toBe(normal);
});

test.each(['', '12', 'KPG-K3H9-D8TN', 'jalan 1234567890', '08123456789012345', '0'.repeat(60), '+'])(
  '%s is no telephone number',
  (ditulis) => {
    expect(normalTelepon(ditulis)).toBeUndefined();
  },
);
