import type { Config } from 'jest';

/** For a test that hangs. One that is merely slow, on a small machine that does something else besides, is not to fail. */
const HANGS_AFTER_MS = 30_000;

export default {
  testTimeout: HANGS_AFTER_MS,
  projects: [
    '<rootDir>/libs/domain',
    '<rootDir>/libs/contract',
    '<rootDir>/libs/wording',
    '<rootDir>/backend',
    '<rootDir>/frontend',
    '<rootDir>/firebase',
    '<rootDir>/tools',
    '<rootDir>/e2e',
  ],
} satisfies Config;
