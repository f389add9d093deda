#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { CONFIGURATION_FILE, ConfigurationUnreadable, readConfigurationFile } from '../config/configuration-file.js';
import { EnvironmentInvalid } from '../config/environment.js';
import { BACKEND_VERSION } from '../config/version.js';
import { redacted } from '../logging/redaction.js';
import { startupProblem } from '../startup-problem.js';
import { backupCommand, restoreCommand } from './backup.command.js';
import { CommandRefused } from './command-refused.js';
import { doctorCommand } from './doctor/doctor.command.js';
import { exportCommand } from './export.command.js';
import { importCommand } from './import.command.js';
import { rebuildCommand } from './rebuild.command.js';
import { becomeOwnerOf } from './service-user.js';
import { setupCommand } from './setup/setup.command.js';
import { statusCommand } from './status.command.js';
import { uninstallCommand } from './uninstall/uninstall.command.js';
import { usersCommand } from './users.command.js';
import { vehiclesCommand } from './vehicles.command.js';

const program = new Command('psa-ev')
  .description('Looks after the PSA EV Communicator service on this machine')
  .version(BACKEND_VERSION)
  .option('--config <file>', 'the configuration; what the environment sets besides goes before it', CONFIGURATION_FILE)
  .hook('preAction', (_program, command) => prepare(command))
  .addCommand(setupCommand())
  .addCommand(doctorCommand())
  .addCommand(statusCommand())
  .addCommand(usersCommand())
  .addCommand(vehiclesCommand())
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(rebuildCommand())
  .addCommand(uninstallCommand());

/** What changes the machine itself, and so stays root. */
const ROOTS_OWN = ['setup', 'uninstall'];

/** Gives the command the configuration of the service, and its rights. */
function prepare(command: Command): void {
  const file = String(command.optsWithGlobals()['config']);
  if (command.name() !== 'setup') {
    for (const [name, value] of Object.entries(readConfigurationFile(file))) if (!process.env[name]?.trim()) process.env[name] = value;
  }
  const databaseFile = process.env['DATABASE_FILE'];
  if (databaseFile !== undefined && !ROOTS_OWN.includes(command.name())) becomeOwnerOf(databaseFile);
}

// Whoever reads along may go, as `head` does: what was begun is finished all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
}

function inWords(error: unknown): string {
  if (error instanceof CommandRefused || error instanceof ConfigurationUnreadable) return error.message;
  const isSettingUp = process.argv.includes('setup');
  const hint = error instanceof EnvironmentInvalid && !isSettingUp ? '\nSet it up: sudo psa-ev setup' : '';
  return redacted(`${startupProblem(error)}${hint}`);
}
