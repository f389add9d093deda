import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { PsaccChargeControl } from './charge-control.js';
import { OddityLog } from './oddity.log.js';
import { PsaccClient } from './psacc.client.js';
import { PsaccCommands } from './psacc.commands.js';
import { PSACC_LIMITS, PsaccLimits } from './psacc.limits.js';
import { PsaccTransport } from './psacc.transport.js';

@Module({
  imports: [HttpModule],
  providers: [PsaccChargeControl, PsaccClient, PsaccCommands, PsaccTransport, OddityLog, { provide: PsaccLimits, useValue: PSACC_LIMITS }],
  exports: [PsaccChargeControl, PsaccClient, PsaccCommands],
})
export class PsaccModule {}
