import type { ClimateEvent, NotificationEvent, Opening, VehicleEvent } from '@psa-ev/domain';
import { momentText, sinceText, whenText } from './moment.js';
import { distanceText, durationText, percentText, rangeText, temperatureText } from './quantity.js';
import type { Speech } from './speech.js';
import { paragraph, sentence, type Tale } from './tale.js';
import { tellCharging } from './tell-charging.js';
import { climateTrouble } from './tell-climate.js';
import { tellLost, tellRestored } from './tell-connection.js';
import { tellControl } from './tell-control.js';
import { tellAllowance, tellSummary } from './tell-journal.js';

type EventOf<Kind extends VehicleEvent['kind']> = Extract<NotificationEvent, { readonly kind: Kind }>;

/** More than so many are only counted. */
const MOST_OPENINGS_NAMED = 2;

/** What happened to one car. */
export function tellOfCar(event: VehicleEvent, speech: Speech): Tale {
  const { battery, guard } = speech.words;
  const at = whenText(event.happenedAt, speech);
  switch (event.kind) {
    case 'battery-low':
      return {
        fact: battery.factLow(percentText(event.percent, speech)),
        body: paragraph(sentence(at, event.rangeKm === null ? null : battery.withRange(rangeText(event.rangeKm, speech))), battery.stepLow),
      };
    case 'not-plugged-in':
      return {
        fact: battery.factNotPluggedIn(percentText(event.percent, speech)),
        body: paragraph(sentence(at), battery.stepNotPluggedIn),
      };
    case 'auxiliary-battery-low':
      return {
        fact: battery.factAuxiliaryLow(percentText(event.percent, speech)),
        body: paragraph(sentence(at), battery.stepAuxiliaryLow),
      };
    case 'climate-started':
    case 'climate-ended':
    case 'climate-failed':
      return tellClimate(event, speech);
    case 'left-open':
      return { fact: guard.factLeftOpen, body: speech.isDiscreet ? speech.words.moreInTheApp : stillOpen(event, speech) };
    case 'moved-while-parked':
      return tellMoved(event, speech);
    case 'remote-access-ending':
      return { fact: guard.factRemoteAccess, body: remoteAccess(event, speech) };
    case 'car-lost':
      return tellLost(event, speech);
    case 'car-found':
      return tellRestored(event, speech);
    case 'arrived-or-left': {
      const fact = event.how === 'arrived' ? speech.words.journal.factArrived : speech.words.journal.factLeft;
      const place = event.place.replace(/\s+/g, ' ').trim();
      return { fact, body: speech.isDiscreet ? speech.words.moreInTheApp : sentence(place, at) };
    }
    case 'allowance-short':
      return tellAllowance(event, speech);
    case 'battery-health-changed':
      return {
        fact: battery.factHealth(percentText(event.percent, speech)),
        body: paragraph(sentence(battery.healthBefore(percentText(event.beforePercent, speech))), battery.healthMeans),
      };
    case 'week-summary':
    case 'month-summary':
      return tellSummary(event, speech);
    case 'plugged-in':
    case 'charging-started':
    case 'battery-reached':
    case 'charging-interrupted':
    case 'charging-failed':
    case 'charging-finished':
    case 'unplugged':
      return tellCharging(event, speech);
    case 'limit-reached':
    case 'limit-not-kept':
    case 'stopped-at-hour':
    case 'stopped-at-last':
    case 'full-once-over':
    case 'hour-not-given-back':
    case 'plan-not-met':
    case 'plug-in-for-plan':
    case 'climate-skipped':
    case 'command-failed':
      return tellControl(event, speech);
  }
}

function tellClimate(event: ClimateEvent, speech: Speech): Tale {
  const { climate } = speech.words;
  switch (event.kind) {
    case 'climate-started': {
      // The weather tells where the car is.
      const outside = speech.isDiscreet ? null : event.outsideTemperatureCelsius;
      const since = sentence(sinceText(event.happenedAt, speech));
      return {
        fact: climate.factOn,
        body: paragraph(since, outside === null ? null : sentence(climate.outside(temperatureText(outside, speech)))),
      };
    }
    case 'climate-ended': {
      const ran = climate.ranUntil(durationText(event.minutes, speech), momentText(event.happenedAt, speech));
      return { fact: climate.factOff, body: sentence(event.minutes < 1 ? whenText(event.happenedAt, speech) : ran) };
    }
    case 'climate-failed': {
      const when = sentence(whenText(event.happenedAt, speech));
      return { fact: climate.factFailed, body: paragraph(when, climateTrouble(event.failure, speech)) };
    }
  }
}

function stillOpen({ happenedAt, openings }: EventOf<'left-open'>, speech: Speech): string {
  const { guard } = speech.words;
  const names = openings
    .filter((opening): opening is Exclude<Opening, 'unknown'> => opening !== 'unknown')
    .map((name) => guard.openings[name]);
  const unnamed = Math.max(0, names.length - MOST_OPENINGS_NAMED);
  const list = [...names.slice(0, MOST_OPENINGS_NAMED), ...(unnamed > 0 ? [guard.andMore(unnamed)] : [])].join(', ');
  const since = guard.openSince(momentText(happenedAt, speech));
  return paragraph(sentence(list === '' ? since : `${since}: ${list}`), guard.stepLeftOpen);
}

function tellMoved({ happenedAt, how, distanceMetres }: EventOf<'moved-while-parked'>, speech: Speech): Tale {
  const { guard, moreInTheApp } = speech.words;
  if (speech.isDiscreet) return { fact: guard.factMovedDiscreet, body: moreInTheApp };
  const since = momentText(happenedAt, speech);
  switch (how) {
    case 'towed': {
      const distance = distanceMetres === null ? null : distanceText(distanceMetres, speech);
      return { fact: guard.factTowed, body: paragraph(sentence(guard.standsElsewhere(since, distance)), guard.stepTowed) };
    }
    case 'driven':
      return { fact: guard.factDriven, body: paragraph(sentence(guard.drivenInGuardedHours(since)), guard.stepDriven) };
  }
}

function remoteAccess({ endsAt }: EventOf<'remote-access-ending'>, speech: Speech): string {
  const { guard } = speech.words;
  if (speech.isDiscreet) return guard.stepRemoteAccessDiscreet;
  const isAhead = endsAt > speech.now;
  return sentence(isAhead ? guard.stepRemoteAccess(momentText(endsAt, speech)) : guard.remoteAccessEnded(whenText(endsAt, speech)));
}
