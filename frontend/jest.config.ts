import type { Config } from 'jest';

export default {
  displayName: 'frontend',
  preset: 'jest-preset-angular',
  resolver: '<rootDir>/jest-resolver.cjs',
  setupFiles: ['<rootDir>/../jest.properties.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  testRegex: '/src/.*\\.spec\\.ts$',
  moduleNameMapper: {
    '^@psa-ev/wording/languages/(\\w+)$': '<rootDir>/../libs/wording/src/languages/$1.ts',
    '^@psa-ev/(\\w+)$': '<rootDir>/../libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // These ship ES modules only; jest wants CommonJS.
  transformIgnorePatterns: ['node_modules/(?!(.*\\.mjs$|@jsverse/utils/))'],
  transform: {
    '^.+\\.(ts|mjs|js|html)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
} satisfies Config;
