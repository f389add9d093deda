import { type LoggerService } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Clock } from '../src/clock/clock.js';
import { Environment } from '../src/config/environment.js';
import { PsaccChargeControl } from '../src/psacc/charge-control.js';
import { PsaccClient } from '../src/psacc/psacc.client.js';
import { PsaccCommands } from '../src/psacc/psacc.commands.js';
import { PSACC_LIMITS, PsaccLimits } from '../src/psacc/psacc.limits.js';
import { PsaccModule } from '../src/psacc/psacc.module.js';
import { anEnvironment } from './environment.builder.js';
import { FakeClock } from './fake-clock.js';

interface Setup {
  readonly environment?: Partial<Environment>;
  readonly limits?: Partial<PsaccLimits>;
}

/** A real HTTP server in psacc's place, which does what the story says, and the real client as the backend wires it. */
export class LocalPsacc {
  /** Every warning and error that was logged. */
  readonly warnings: string[] = [];
  /** Paths and queries, in the order in which they came. */
  readonly asked: string[] = [];
  readonly clock = new FakeClock('08:00');
  answer: RequestListener = (_, response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<html></html>');

  private constructor(private readonly server: Server) {}

  static async start(): Promise<LocalPsacc> {
    const server = createServer((request, response) => {
      psacc.asked.push(request.url ?? '');
      psacc.answer(request, response);
    });
    const psacc = new LocalPsacc(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return psacc;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers every question with this, in the form in which psacc sends it. */
  answersWith(body: string, contentType = 'application/json', status = 200): void {
    this.answer = (_, response) =>
      response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }).end(body);
  }

  async client(setup: Setup = {}): Promise<PsaccClient> {
    return (await this.parts(setup)).client;
  }

  /** The client and what hands over commands: they share the one line in which psacc is called. */
  async parts({ environment, limits }: Setup = {}): Promise<{
    readonly client: PsaccClient;
    readonly commands: PsaccCommands;
    readonly chargeControl: PsaccChargeControl;
  }> {
    const note = (line: unknown) => this.warnings.push(String(line));
    const logger: LoggerService = { log: () => undefined, error: note, warn: note };
    class Surroundings {}
    const module = await Test.createTestingModule({
      imports: [
        PsaccModule,
        {
          module: Surroundings,
          global: true,
          providers: [
            { provide: Environment, useValue: anEnvironment({ psaccUrl: this.url, ...environment }) },
            { provide: Clock, useValue: this.clock },
          ],
          exports: [Environment, Clock],
        },
      ],
    })
      .overrideProvider(PsaccLimits)
      .useValue({ ...PSACC_LIMITS, ...limits })
      .setLogger(logger)
      .compile();
    return { client: module.get(PsaccClient), commands: module.get(PsaccCommands), chargeControl: module.get(PsaccChargeControl) };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
