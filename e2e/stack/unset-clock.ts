/**
 * For `node --import`: a machine without a clock of its own. Until the file `CLOCK_IS_SET` of the environment is there, the date is that of the first minutes of
 * 1970, then the true one. Timers and elapsed time are true all along.
 */
import { existsSync } from 'node:fs';

const TrueDate = Date;
const startedMs = TrueDate.now();
const nowMs = () => (existsSync(process.env['CLOCK_IS_SET'] ?? '') ? TrueDate.now() : TrueDate.now() - startedMs);

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, args: unknown[], newTarget) => Reflect.construct(target, args.length === 0 ? [nowMs()] : args, newTarget) as object,
  get: (target, name): unknown => (name === 'now' ? nowMs : Reflect.get(target, name)),
});
