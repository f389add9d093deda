/** True for a file that may be run. */
export function isProgram(file: string): boolean;
/** The first of these names that PATH leads to, as an absolute path; null when there is none. */
export function findProgram(names: readonly string[], searchPath?: string, exists?: (file: string) => boolean): string | null;
