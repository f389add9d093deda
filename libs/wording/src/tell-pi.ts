import type { InstallationEvent, NotificationEvent, TestEvent } from '@psa-ev/domain';
import { sinceText, whenText } from './moment.js';
import type { Speech } from './speech.js';
import { paragraph, sentence, type Tale } from './tale.js';
import { tellLost, tellRestored } from './tell-connection.js';

type Restarted = Extract<NotificationEvent, { readonly kind: 'service-restarted' }>;

/** What happened to the Pi, or was asked of it. */
export function tellOfPi(event: InstallationEvent | TestEvent, speech: Speech): Tale {
  const { pi, test } = speech.words;
  switch (event.kind) {
    case 'connection-lost':
      return tellLost(event, speech);
    case 'connection-restored':
      return tellRestored(event, speech);
    case 'service-restarted':
      return tellRestart(event, speech);
    case 'storage-trouble': {
      const { fact, step } = pi.storage[event.problem];
      return { fact, body: paragraph(sentence(sinceText(event.happenedAt, speech)), step) };
    }
    case 'test':
      return { fact: test.fact, body: test.arrives };
  }
}

function tellRestart({ happenedAt, outcome, reason }: Restarted, speech: Speech): Tale {
  const { pi, connection } = speech.words;
  const at = whenText(happenedAt, speech);
  switch (outcome) {
    case 'helped':
      return { fact: pi.factMended, body: paragraph(sentence(at, pi.byRestart), pi.stepMended) };
    case 'failed': {
      // Where a restart does not bring remote control back, its set-up is lost.
      const isRemoteControl = reason === 'remote-control-not-set-up';
      const step = isRemoteControl ? connection.troubles['remote-control-not-set-up'].step : pi.stepRestartFailed;
      return { fact: pi.factRestartFailed, body: paragraph(sentence(at), step) };
    }
    case 'impossible':
      return { fact: pi.factRestartImpossible, body: paragraph(sentence(at), pi.stepRestartImpossible) };
  }
}
