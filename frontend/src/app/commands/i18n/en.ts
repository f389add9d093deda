/** What is said of commands in English. The other languages must have the same keys. */
export const commandsEn = {
  startCharging: 'Start charging',
  stopCharging: 'Stop charging',
  chargeToFull: 'Charge to 100 % this time',
  startsAgain: 'If you stop it, it starts again by itself at {{time}}, its planned hour.',

  asked: {
    startByYou: 'You asked at {{time}} to start charging',
    stopByYou: 'You asked at {{time}} to stop charging',
    startByOther: 'Someone else asked at {{time}} to start charging',
    stopByOther: 'Someone else asked at {{time}} to stop charging',
  },
  stage: {
    asked: 'Asked',
    sent: 'Sent to the car',
    done: 'Done',
  },
  confirmed: {
    start: 'Done: it charges, confirmed at {{time}}.',
    stop: 'Done: it no longer charges, confirmed at {{time}}.',
  },
  unprovable: 'Sent to the car. Nothing that it reports can show whether it did it.',
  failure: {
    expired: 'Not done: it came too late, and nothing was sent to the car. Ask again.',
    unconfirmed: 'Not confirmed: the car probably sleeps. Look here again before you ask once more; it may still do it.',
    notUnderstood: 'Not done: the Pi does not understand it. Its software is probably older than this app.',
    notAvailable: 'Not done: this car, its account or the Pi’s way to it cannot do this.',
    limitReached: 'Not done: the battery is at its charging limit. “Charge to 100 % this time” goes beyond it.',
    auxiliaryBatteryLow: 'Not done: the 12 V battery is low, and waking the car would drain it further.',
    wakeUpsUsedUp: 'Not done: the car was woken so often that no more is allowed now. Ask again in 20 minutes.',
    noAccess: 'Not done: whoever asked may no longer do this with this car. Its owner can allow it again.',
    alreadyUnderWay: 'Not done twice: the same was asked before and is under way.',
    replaced: 'The contrary was asked later; that counts now.',
    backendFailed: 'Not sent: the Pi failed at it. Ask again; its log says more.',
    serviceFailed: 'Not sent: the maker’s cloud fails, or remote control is not set up on the Pi. Ask again in a few minutes.',
    serviceRefused: 'Not sent: the Pi’s way to the car said no. Ask again in a few minutes.',
    serviceDown: 'Not sent: the Pi’s way to the car is interrupted. Ask again in a few minutes.',
    unknown: 'Not done, for a reason that this app does not know. Reload the page to get the newest.',
    lapsed: 'The Pi has not said what came of it. Look at what the car shows before you ask again.',
    unheard: 'The Pi did not hear it in time. It does nothing of it any more; ask again when the Pi is back.',
    denied: 'Not asked: you may not do this with this car. Ask its owner.',
    unsent: 'Not asked: the network did not take it. Try again.',
  },
  waiting: 'Still on its way: the network is slow. After two minutes it no longer counts.',

  hindrance: {
    offline: 'You are offline: nobody would hear it.',
    asking: 'Wait until the newest state is here.',
    piSilent: 'The Pi is silent: nobody would carry it out.',
    noWayToCar: 'The Pi’s way to the car is interrupted.',
    noRemoteControl: 'Remote control is not set up on the Pi.',
  },

  sheet: {
    startCharging: 'Start charging the {{car}} now?',
    stopCharging: 'Stop charging the {{car}} now?',
    chargeToFull: 'Charge the {{car}} to 100 % this time?',
    nameless: 'car',
    notReady: 'As far as is known it is not plugged in, or it is full.',
    charges: 'As far as is known it charges already.',
    notCharging: 'As far as is known it does not charge.',
    leave: 'Leave it',
  },
};

/** What every language must say of commands. */
export type CommandWords = typeof commandsEn;
