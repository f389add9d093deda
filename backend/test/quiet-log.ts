import { Logger } from '@nestjs/common';

// What a story logs is checked where it matters; elsewhere it would only hide a failure.
Logger.overrideLogger(false);
