import { nodeProject } from '../jest.preset.ts';

export default { ...nodeProject('e2e'), setupFilesAfterEnv: ['<rootDir>/patience.ts'] };
