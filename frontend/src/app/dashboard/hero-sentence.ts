import { estimateChargingPowerKw, freshness, isDriving, partSeenAt, type Snapshot, type VehicleState } from '@psa-ev/domain';
import { fullMoment, timeInWords, timeOfDay, whenHappened } from '../ui/moment';
import { speed, percent, quantityText, roundKilowatts } from '../ui/quantity';
import { chargingEndAhead } from './charging-end';
import { type Voice } from './voice';

/** The one sentence of the page: what the car does, or did when it was last heard. */
export function heroSentence(state: VehicleState, now: Date, voice: Voice): string {
  const { snapshot } = state;
  if (!snapshot) return voice.say('sentence.waiting');
  if (isDriving(snapshot)) return driving(snapshot, now, voice);
  const { changedAt } = snapshot.parts.charging;
  const when = whenHappened(changedAt, now, voice);
  const start = plannedStart(snapshot, voice);
  switch (snapshot.charging.status) {
    case 'charging':
      return charging(snapshot, state.vehicle.batteryCapacityKwh, now, voice);
    case 'plugged':
      return start ? voice.say('sentence.pluggedStarts', { time: start }) : voice.say('sentence.plugged');
    case 'stopped':
      return stopped(snapshot, start, when, voice);
    case 'finished':
      if (snapshot.battery.percent === 100) return voice.say('sentence.finishedFull', { time: fullMoment(changedAt, now, voice) });
      return voice.say('sentence.finished', { when });
    case 'failed':
      return voice.say('sentence.failed', { when });
    case 'disconnected':
    case 'unknown':
    case null:
      return standing(snapshot, now, voice);
  }
}

/** When a charge that waits will start; null where nothing is plugged in or planned. */
function plannedStart({ charging: { plugged, scheduledStart } }: Snapshot, { locale }: Voice): string | null {
  return plugged !== false && scheduledStart ? timeInWords(scheduledStart, locale) : null;
}

function stopped({ battery }: Snapshot, start: string | null, when: string, voice: Voice): string {
  if (battery.percent === null)
    return start ? voice.say('sentence.stoppedStarts', { time: start }) : voice.say('sentence.stopped', { when });
  const reached = quantityText(percent(battery.percent, voice.locale));
  return start
    ? voice.say('sentence.stoppedAtStarts', { percent: reached, time: start })
    : voice.say('sentence.stoppedAt', { percent: reached });
}

function driving(snapshot: Snapshot, now: Date, voice: Voice): string {
  const seen = { when: whenHappened(partSeenAt(snapshot, 'driving'), now, voice) };
  const old = freshness(snapshot, now) !== 'current';
  if (snapshot.moving !== true && !snapshot.speedKmh)
    return old ? voice.say('sentence.switchedOnThen', seen) : voice.say('sentence.switchedOn');
  if (old) return voice.say('sentence.drivingThen', seen);
  if (!snapshot.speedKmh) return voice.say('sentence.drivingNoSpeed');
  return voice.say('sentence.driving', { speed: quantityText(speed(snapshot.speedKmh, voice.locale)) });
}

function charging(snapshot: Snapshot, capacityKwh: number | null, now: Date, voice: Voice): string {
  if (freshness(snapshot, now) !== 'current')
    return voice.say('sentence.chargingThen', { when: whenHappened(partSeenAt(snapshot, 'charging'), now, voice) });
  const powerKw = estimateChargingPowerKw(snapshot.battery, snapshot.charging, capacityKwh);
  const end = chargingEndAhead(snapshot, now);
  const power = powerKw === null ? null : quantityText(roundKilowatts(powerKw, voice.locale));
  const time = end && timeOfDay(end, voice);
  const full = quantityText(percent(100, voice.locale));
  const isFast = snapshot.charging.mode === 'dc';
  if (power && time) return voice.say(isFast ? 'sentence.fastChargingPowerUntil' : 'sentence.chargingPowerUntil', { power, full, time });
  if (power) return voice.say(isFast ? 'sentence.fastChargingPower' : 'sentence.chargingPower', { power });
  if (time) return voice.say(isFast ? 'sentence.fastChargingUntil' : 'sentence.chargingUntil', { full, time });
  return voice.say(isFast ? 'sentence.fastCharging' : 'sentence.charging');
}

function standing(snapshot: Snapshot, now: Date, voice: Voice): string {
  const { driving: drive, charging: charge } = snapshot.parts;
  if (snapshot.charging.status === 'disconnected' && charge.changedAt > drive.changedAt) {
    return voice.say('sentence.unplugged', { time: fullMoment(charge.changedAt, now, voice) });
  }
  const stands = snapshot.ignition === 'stop' || snapshot.moving === false;
  if (stands) return voice.say('sentence.parked', { time: fullMoment(drive.changedAt, now, voice) });
  return voice.say('sentence.unknown');
}
