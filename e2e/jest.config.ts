import { nodeProject } from '../jest.preset.ts';

const project = nodeProject('e2e');

export default {
  ...project,
  setupFilesAfterEnv: ['<rootDir>/patience.ts'],
  // Where the browser is, the setup knows, which is plain JavaScript modules.
  transform: { ...project.transform, '^.+/tools/setup/.+\\.mjs$': ['@swc/jest', { swcrc: false, module: { type: 'commonjs' } }] },
};
