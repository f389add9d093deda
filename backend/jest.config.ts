import { nodeProject } from '../jest.preset.ts';

export default { ...nodeProject('backend'), setupFiles: ['<rootDir>/test/quiet-log.ts'] };
