import type { Config } from 'jest';

export default {
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
