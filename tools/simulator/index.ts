import { ControlServer } from './http/control-server.ts';
import { PsaccServer } from './http/psacc-server.ts';
import type { RunningSimulator, ServerOptions } from './options.ts';
import { Simulator } from './simulator.ts';

export type * from './options.ts';
export type { Fault, FaultKind } from './http/faults.ts';
export { E_208, HYBRID_3008 } from './car/models.ts';
export { createSimulator, Simulator } from './simulator.ts';

/** Starts the simulated cars behind psacc's HTTP API, and their control, on 127.0.0.1. Fails where a port is taken. */
export async function startSimulator(options: ServerOptions = {}): Promise<RunningSimulator> {
  const simulator = new Simulator(options);
  const psacc = new PsaccServer(simulator);
  const control = new ControlServer(simulator, psacc);
  const url = await psacc.listen(options.port ?? 0);
  try {
    const controlUrl = await control.listen(options.controlPort ?? 0);
    return {
      url,
      controlUrl,
      simulator,
      stop: async () => {
        await Promise.all([psacc.close(), control.close()]);
      },
    };
  } catch (cause) {
    await psacc.close();
    throw cause;
  }
}
