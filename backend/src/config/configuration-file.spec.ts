import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../test/temporary-database.js';
import { configurationText, ConfigurationUnreadable, readConfigurationFile } from './configuration-file.js';

describe('the configuration file', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('that cannot be read is told, not taken for none', () => {
    mkdirSync(join(folder.path, 'folder'));
    expect(() => readConfigurationFile(join(folder.path, 'folder'))).toThrow(ConfigurationUnreadable);
    expect(readConfigurationFile(join(folder.path, 'none'))).toEqual({});
  });

  it('gives back what was written, also paths with spaces and signs, and the same text again', () => {
    const file = join(folder.path, 'psa-ev.env');
    const variables = {
      TIME_ZONE: 'Europe/Sofia',
      DATABASE_FILE: '/media/my card #2/psa-ev.sqlite',
      PSACC_URL: 'http://127.0.0.1:5000/base',
    };
    writeFileSync(file, configurationText(variables));
    expect(readConfigurationFile(file)).toEqual(variables);
    expect(configurationText(readConfigurationFile(file))).toBe(configurationText(variables));
  });
});
