import type { Config } from 'jest';

type SwcOptions = Record<string, unknown>;
const swc = (jsc: SwcOptions): [string, SwcOptions] => [
  '@swc/jest',
  { swcrc: false, jsc: { target: 'es2022', keepClassNames: true, ...jsc }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
];

/** What every jest project outside the frontend shares: TypeScript through SWC, the libraries from their sources. */
export function nodeProject(displayName: string): Config {
  return {
    displayName,
    testEnvironment: 'node',
    setupFiles: [`${import.meta.dirname}/jest.properties.ts`],
    testRegex: '\\.spec\\.ts$',
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    moduleNameMapper: {
      '^@psa-ev/(\\w+)$': `${import.meta.dirname}/libs/$1/src/index.ts`,
      '^@psa-ev/tools/(.*)$': `${import.meta.dirname}/tools/$1`,
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
    transform: {
      '^.+\\.ts$': swc({
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      }),
      // These ship ES modules only; jest wants CommonJS.
      '/node_modules/(@nestjs|jose)/.+\\.js$': swc({ parser: { syntax: 'ecmascript' } }),
    },
    transformIgnorePatterns: ['/node_modules/(?!(@nestjs|jose)/)'],
  };
}
