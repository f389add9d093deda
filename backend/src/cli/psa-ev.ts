#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { BACKEND_VERSION } from '../config/version.js';
import { startupProblem } from '../startup-problem.js';
import { backupCommand, restoreCommand } from './backup.command.js';
import { CommandRefused } from './command-refused.js';
import { exportCommand } from './export.command.js';
import { importCommand } from './import.command.js';
import { rebuildCommand } from './rebuild.command.js';
import { usersCommand } from './users.command.js';
import { vehiclesCommand } from './vehicles.command.js';

const program = new Command('psa-ev')
  .description('Looks after the PSA EV Communicator service on this machine')
  .version(BACKEND_VERSION)
  .addCommand(usersCommand())
  .addCommand(vehiclesCommand())
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(rebuildCommand());

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof CommandRefused ? error.message : startupProblem(error)}\n`);
  process.exitCode = 1;
}
