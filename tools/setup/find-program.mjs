import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** True for a file that may be run. */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The first of these names that PATH leads to, as an absolute path; null when there is none. */
export function findProgram(names, searchPath = process.env.PATH ?? '', exists = isProgram) {
  for (const name of names) {
    for (const folder of searchPath.split(delimiter).filter(Boolean)) {
      const file = join(folder, name);
      if (exists(file)) return file;
    }
  }
  return null;
}
