import { nodeProject } from '../jest.preset.ts';

const project = nodeProject('tools');

export default {
  ...project,
  // The setup is plain JavaScript modules, for it runs before anything is installed.
  transform: { ...project.transform, '^.+/tools/setup/.+\\.mjs$': ['@swc/jest', { swcrc: false, module: { type: 'commonjs' } }] },
};
