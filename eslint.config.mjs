import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const only = (...folders) => folders;

/** What each folder of the backend must not import: edges, then stores, then flows, then what is exposed. */
const BACKEND_LAYERS = [
  only('config', 'clock', 'database', 'firebase', 'logging', 'psacc'),
  only('vehicles', 'snapshots', 'control-memory', 'journal', 'settings', 'publishing'),
  only('polling', 'supervision', 'notifications', 'commands', 'control', 'importing', 'exporting', 'people', 'upkeep'),
  only('health', 'cli'),
];

const backendLayerRules = BACKEND_LAYERS.flatMap((folders, layer) => {
  const above = BACKEND_LAYERS.slice(layer + 1).flat();
  if (above.length === 0) return [];
  return [
    {
      files: folders.map((folder) => `backend/src/${folder}/**/*.ts`),
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: above.map((folder) => `**/${folder}/**`),
                message: 'The backend is layered: edges ← stores ← flows ← health, cli. See docs/architecture.md.',
              },
            ],
          },
        ],
      },
    },
  ];
});

const PAGES = [
  'dashboard',
  'charging',
  'climate',
  'remote',
  'trips',
  'statistics',
  'settings',
  'diagnosis',
  'notifications',
  'people',
  'sign-in',
  'no-access',
];
/** What several pages are made of. */
const SHARED_PARTS = ['charts', 'map', 'journal', 'saving', 'trouble', 'commands', 'control'];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/*.mjs', '**/*.cjs', '**/jest.config.ts', '.nx', '.angular'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx },
    // Constructor parameters are injected by their class, so their imports are no mere types.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          // The builders build what the libraries define, and the libraries' own specs use them.
          ignoredCircularDependencies: [
            ['domain', 'testing'],
            ['contract', 'testing'],
          ],
          depConstraints: [
            { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:testing'], allowedExternalImports: ['fast-check'] },
            { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:domain', 'type:testing'] },
            { sourceTag: 'type:wording', onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:testing'] },
            { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:domain', 'type:contract'] },
            {
              sourceTag: 'scope:backend',
              onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:wording', 'type:testing', 'scope:tools'],
              bannedExternalImports: ['@angular/*', 'firebase', 'firebase/*'],
            },
            {
              sourceTag: 'scope:frontend',
              onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:wording', 'type:testing'],
              bannedExternalImports: ['@nestjs/*', 'firebase-admin', 'firebase-admin/*', 'typeorm', 'sqlite3', 'axios'],
            },
            { sourceTag: 'scope:firebase', onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:testing', 'scope:tools'] },
            { sourceTag: 'scope:tools', onlyDependOnLibsWithTags: ['type:domain', 'type:contract'] },
            {
              sourceTag: 'scope:e2e',
              onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:wording', 'type:testing', 'scope:tools'],
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time is an argument in the domain.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument in the domain.' },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/testing/**', 'backend/test/**', 'e2e/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: '@psa-ev/testing', message: 'Builders and fakes are for specs only.' }] },
      ],
    },
  },
  {
    files: ['backend/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@psa-ev/testing', message: 'Builders and fakes are for specs only.' }],
          patterns: [{ group: ['@psa-ev/tools/**'], message: 'The simulator and its like are for specs only.' }],
        },
      ],
    },
  },
  ...backendLayerRules,
  {
    files: ['frontend/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  { files: ['frontend/**/*.html'], extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
  {
    files: ['frontend/src/app/**/*.ts'],
    ignores: ['frontend/src/app/data/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@angular/fire', '@angular/fire/**', 'firebase', 'firebase/**'], message: 'Firebase is known in data/ only.' },
          ],
        },
      ],
    },
  },
  {
    files: ['frontend/src/app/ui/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@angular/fire/**', 'firebase/**', '**/data/**', ...PAGES.map((page) => `**/${page}/**`)],
              message: 'ui/ shows what it is given: no data access, no pages.',
            },
          ],
        },
      ],
    },
  },
  {
    files: SHARED_PARTS.map((part) => `frontend/src/app/${part}/**/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@angular/fire/**', 'firebase/**'], message: 'Firebase is known in data/ only.' },
            { group: PAGES.map((page) => `**/${page}/**`), message: 'Pages use the shared parts, not the other way round.' },
          ],
        },
      ],
    },
  },
  ...PAGES.map((page) => ({
    files: [`frontend/src/app/${page}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@angular/fire/**', 'firebase/**'], message: 'Firebase is known in data/ only.' },
            { group: PAGES.filter((other) => other !== page).map((other) => `**/${other}/**`), message: 'Pages never import one another.' },
          ],
        },
      ],
    },
  })),
);
