import { defineConfig } from 'vitest/config';

const journeys = ['src/**/*.journey.test.{ts,tsx}', 'test/**/*.journey.test.{ts,tsx}'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: 'test/support/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['{src,test,scripts}/**/*.test.{ts,tsx}'],
          exclude: journeys,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journey',
          include: journeys,
          globalSetup: 'test/support/browser-setup.ts',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
