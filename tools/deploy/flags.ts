import { parseArgs } from 'node:util';
import { DeployRefused } from './deploy-refused.ts';

export const USAGE = 'npm run deploy -- [--project id] [--dry-run] [--yes]';

/** What `npm run deploy` can be told on its command line. */
export interface DeployFlags {
  /** The id of the Firebase project; null: ask. */
  readonly project: string | null;
  /** Checks everything that can be checked, and changes no rules and no app. */
  readonly dryRun: boolean;
  /** Deploys without asking. */
  readonly yes: boolean;
}

/** Reads the command line. Throws {@link DeployRefused} on the first flag that does not fit. */
export function readFlags(args: readonly string[]): DeployFlags {
  const { project, 'dry-run': dryRun, yes } = parse(args);
  // It becomes part of a command line and of addresses.
  if (project !== undefined && !/^[a-z][a-z0-9-]{4,29}$/.test(project))
    throw new DeployRefused(`"${project}" is no id of a Firebase project: small letters, digits and hyphens, for example my-car-1a2b3.`);
  return { project: project ?? null, dryRun, yes };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        project: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new DeployRefused(`${reason}. Usage: ${USAGE}`, { cause });
  }
}
