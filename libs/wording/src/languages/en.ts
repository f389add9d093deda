import type { SpokenDay, Words } from './words.js';

function moment(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return time;
    case 'yesterday':
    case 'tomorrow':
      return `${day.kind} at\u00a0${time}`;
    case 'weekday':
    case 'date':
      return `${day.name} at\u00a0${time}`;
  }
}

function when(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return `at\u00a0${time}`;
    case 'yesterday':
    case 'tomorrow':
      return moment(day, time);
    case 'weekday':
    case 'date':
      return `on ${moment(day, time)}`;
  }
}

export const english: Words = {
  thereIsNews: 'There is news of your car.',
  moreInTheApp: 'Open the app to see more.',
  yourCar: 'Your car',

  actions: {
    'stop-charging': 'Stop charging',
    'start-charging': 'Start charging',
    'charge-to-full': 'Charge to 100\u00a0%',
    'remind-later': 'Remind me later',
  },

  kinds: {
    'plugged-in': { title: 'Plugged in', hint: 'The cable has been plugged in.' },
    'charging-started': { title: 'Charging started', hint: 'The car has begun to charge, at once or by its plan.' },
    'battery-reached': { title: 'Charge level reached', hint: 'While charging, the battery has reached one of your levels.' },
    'charging-interrupted': { title: 'Charging stopped', hint: 'Charging has stopped before the car called it finished.' },
    'charging-failed': { title: 'Charging failed', hint: 'The car could not charge: the cable, the charge point or the car is at fault.' },
    'charging-finished': {
      title: 'Charging finished',
      hint: 'The car has charged as much as it was to: how much that was, and what it cost.',
    },
    unplugged: { title: 'Unplugged', hint: 'The cable has been pulled out.' },
    'limit-reached': {
      title: 'Charging limit reached',
      hint: 'Charging was stopped at your limit: how much that was, and what it cost.',
    },
    'limit-not-kept': {
      title: 'Limit not kept',
      hint: 'The car goes on charging beyond your limit or its stop hour, and could not be stopped from here.',
    },
    'stopped-at-last': { title: 'Stopped at last', hint: 'After that alarm: now it does not charge any more.' },
    'stopped-at-hour': { title: 'Stopped at its hour', hint: 'Charging was stopped at the stop hour.' },
    'full-once-over': { title: 'Limit holds again', hint: 'The car was charged full once, as you wanted, and unplugged.' },
    'hour-not-given-back': {
      title: 'Starting hour not set back',
      hint: 'To keep the limit the car’s own starting hour was moved, and the car does not take it back.',
    },
    'plan-not-met': {
      title: 'Charging plan in trouble',
      hint: 'The battery will have less than planned at the departure, or the car does not do what its plan asks.',
    },
    'plug-in-for-plan': {
      title: 'Plug in for the plan',
      hint: 'At the hour of the charging plan, the car stands unplugged with less than the next departure needs.',
    },
    'climate-skipped': {
      title: 'Climate plan not kept',
      hint: 'The car was not warmed up or cooled down for its time, and why. Not told where you wanted it so.',
    },
    'command-failed': { title: 'Wish not carried out', hint: 'What you asked of the car has come to nothing, and why.' },
    'battery-low': { title: 'Battery low', hint: 'The battery has fallen to one of your levels.' },
    'not-plugged-in': { title: 'Not plugged in', hint: 'At the hour you chose, the car stands unplugged with little charge.' },
    'climate-started': { title: 'Climate control on', hint: 'The car has begun to warm up or to cool down before a drive.' },
    'climate-ended': { title: 'Climate control off', hint: 'The car has ended warming up or cooling down.' },
    'climate-failed': { title: 'Climate control failed', hint: 'The car did not warm up or cool down as asked, and why.' },
    'auxiliary-battery-low': { title: '12\u00a0V battery low', hint: 'The small battery without which the car does not wake up is low.' },
    'left-open': { title: 'Left open', hint: 'A door, a window or the boot stands open for longer than you allow.' },
    'moved-while-parked': { title: 'Moved while parked', hint: 'The car was moved without a drive, or is driven when it should stand.' },
    'arrived-or-left': {
      title: 'Arrived or left',
      hint: 'The car has come to one of your places, or has left it. It says where somebody is.',
    },
    'week-summary': { title: 'The week in numbers', hint: 'On Monday morning: what was driven and charged last week, and for how much.' },
    'month-summary': { title: 'The month in numbers', hint: 'On the morning of the first: the same of the month that has ended.' },
    'allowance-short': {
      title: 'Allowance runs short',
      hint: 'The pace will take more kilometres than your allowance has, or nine tenths of it are driven. Once each.',
    },
    'battery-health-changed': {
      title: 'Battery health changed',
      hint: 'The battery’s state of health, over a month, has become another by a whole percent.',
    },
    'remote-access-ending': {
      title: 'Remote control ends soon',
      hint: 'The maker cuts it off after a week without a drive of 15\u00a0minutes. You are told two days before.',
    },
    'connection-lost': { title: 'Connection lost', hint: 'No car can be read any more: what is wrong, and what to do.' },
    'connection-restored': { title: 'Connection restored', hint: 'The cars can be read again.' },
    'car-lost': { title: 'One car silent', hint: 'One car cannot be read any more, while the others can.' },
    'car-found': { title: 'Silent car is back', hint: 'A car that could not be read can be read again.' },
    'service-restarted': { title: 'Service restarted', hint: 'The Pi has restarted the service that reads the cars, or has tried to.' },
    'storage-trouble': {
      title: 'Disk of the Pi',
      hint: 'The Pi cannot keep what the cars report; that it soon will not, is told after the quiet hours.',
    },
    test: { title: 'Test message', hint: 'The message that you send yourself to see whether messages arrive.' },
  },

  units: { kilometre: 'km', metre: 'm', mile: 'mi', hour: 'h', minute: 'min' },

  moments: {
    moment,
    when,
    since: (from) => `since\u00a0${from}`,
    fromUntil: (from, until) => `from\u00a0${from} until\u00a0${until}`,
  },

  charging: {
    factPluggedIn: 'plugged in',
    factStarted: 'charging started',
    factFastStarted: 'fast charging started',
    factReached: (percent) => `charged to ${percent}`,
    factStopped: 'charging stopped',
    factStoppedAt: (percent) => `charging stopped at ${percent}`,
    factFailed: 'charging failed',
    factFinished: 'charging finished',
    factUnplugged: 'unplugged',
    planned: (at) => `the car’s plan starts charging ${at}`,
    waits: 'It does not charge yet.',
    waited: 'It did not charge at once.',
    plannedAgain: (at) => `by its plan it starts again ${at}`,
    noPlan: 'The car names no time at which it starts again.',
    fullExpected: (at) => `should be full ${at}`,
    fromPercent: (percent) => `from ${percent}`,
    gained: (percent) => `${percent} more`,
    gainedIn: (percent, duration) => `${percent} more in ${duration}`,
    after: (duration) => `after ${duration}`,
    stepFailed: 'Look at the cable and the charge point, then plug in again.',
  },

  battery: {
    factLow: (percent) => `battery low, ${percent}`,
    withRange: (range) => `with ${range} of range`,
    stepLow: 'Charge it soon.',
    factNotPluggedIn: (percent) => `not plugged in, ${percent}`,
    stepNotPluggedIn: 'Plug it in if it is to charge.',
    factAuxiliaryLow: (percent) => `12\u00a0V battery low, ${percent}`,
    stepAuxiliaryLow: 'Drive half an hour or plug in. If it stays low, have it tested.',
    factHealth: (percent) => `battery health ${percent}`,
    healthBefore: (percent) => `it was ${percent} before`,
    healthMeans: 'Each is what held for most of a month.',
  },

  climate: {
    factOn: 'climate control on',
    factOff: 'climate control off',
    factFailed: 'climate control failed',
    outside: (temperature) => `it is ${temperature} outside`,
    ranUntil: (duration, until) => `on for ${duration}, until ${until}`,
    failures: {
      defect: 'The car reports a defect. Ask a garage if it comes back.',
      doorOpened: 'A door was opened. Close and lock the car, then try again.',
      lowBattery: 'The battery is too low. Charge it to more than 20\u00a0%, or plug in.',
      lowFuelLevel: 'The fuel is too low. Refuel, then try again.',
      tooManyUnusedPrograms: 'It ran too often without a drive after it. Set its plan again.',
      windowsOrRoofOpened: 'A window or the roof is open. Close it, then try again.',
      unknown: 'The car does not say why. Try again in a while.',
    },
    somethingOpen: 'Something on the car is open. Close it, then try again.',
  },

  control: {
    atLimit: (percent) => `at your limit of ${percent}`,
    hadBegunAgain: 'it had begun again by itself',
    atItsHour: 'at its stop hour',
    factGoesOn: 'does not stop charging',
    limitIs: (percent) => `the limit is ${percent}`,
    itsHourIsOver: 'its stop hour is over',
    stepGoesOn: 'It could not be stopped from here. Stop it at the charge point, or pull the cable.',
    factStoppedAtLast: 'charging stopped at last',
    factLimitHolds: 'the charging limit holds again',
    wasFullOnce: 'It was charged full once, and unplugged.',
    factHourNotBack: 'starting hour not set back',
    ownHour: (time) => `the car does not take back its own hour, ${time}`,
    stepHourNotBack: 'It is tried again; you can also set it in the car.',
    plans: {
      'too-little-time': { fact: 'will not be charged in time', step: 'It charges without a pause.' },
      'start-not-obeyed': { fact: 'does not start charging', step: 'It was asked twice. Look at the cable and the charge point.' },
      'stop-not-obeyed': { fact: 'does not pause charging', step: 'It was asked twice, and is left to charge.' },
      'overruled-by-car': {
        fact: 'charges against its plan',
        step: 'It begins again each time. Look for a program in the car.',
      },
    },
    insteadOf: (reached, wanted, at) => `${reached} instead of ${wanted}${at === null ? '' : ` ${at}`}`,
    wantedFor: (wanted, at) => `it is to have ${wanted}${at === null ? '' : ` ${at}`}`,
    needed: (wanted, at) => `it is to have ${wanted}${at === null ? '' : ` ${at}`}`,
    factClimateStayedOff: 'climate control stayed off',
    readyFor: (at) => `it was to be ready ${at}`,
    hindrances: {
      'no-fresh-reading': 'The car had not been read for half an hour.',
      'not-plugged': 'It was not plugged in.',
      'battery-low': 'The battery had less than you set for it.',
      'not-locked': 'It was not locked.',
      'too-late': 'The Pi was not running in time.',
      'not-obeyed': 'The car did not answer; it probably sleeps.',
    },
    asked: {
      startCharging: 'start charging',
      stopCharging: 'stop charging',
      chargeToFull: 'charge to 100\u00a0%',
      setScheduledStart: 'set the starting hour',
      startClimate: 'climate control on',
      stopClimate: 'climate control off',
      wakeUp: 'ask for the newest',
      flashLights: 'flash the lights',
      soundHorn: 'sound the horn',
      lockDoors: 'lock the doors',
      unlockDoors: 'unlock the doors',
    },
    factNotDone: (asked) => `not done: ${asked}`,
    factUnconfirmed: (asked) => `not confirmed: ${asked}`,
    factWishFailed: 'a wish was not carried out',
    troubles: {
      expired: 'It came too late, and nothing was sent to the car. Ask again.',
      unconfirmed: 'The car probably sleeps, and may still do it. Look before you ask once more.',
      'not-understood': 'The Pi does not understand it. Its software is probably older than the app.',
      'not-available': 'This car, its account or the Pi’s way to it cannot do this.',
      'limit-reached': 'The battery is at its charging limit. “Charge to 100\u00a0% this time” goes beyond it.',
      'auxiliary-battery-low': 'The 12\u00a0V battery is low, and waking the car would drain it further.',
      'wake-ups-used-up': 'The car was woken too often. Ask again in 20\u00a0minutes.',
      'no-access': 'Whoever asked may no longer do this with this car. Its owner can allow it again.',
      'already-under-way': 'The same was asked before and was under way.',
      replaced: 'The contrary was asked later; that counts.',
      'backend-failed': 'The Pi failed at it. Ask again; its log says more.',
      'service-failed': 'The maker’s cloud fails, or remote control is not set up on the Pi. Ask again in a few minutes.',
      'service-refused': 'The Pi’s way to the car said no. Ask again in a few minutes.',
      'service-down': 'The Pi’s way to the car is interrupted. Ask again in a few minutes.',
      'service-foreign': 'Something else answers the Pi. The diagnosis tells what to do.',
      unknown: 'The reason is not known. Open the app to see more.',
    },
  },

  guard: {
    factLeftOpen: 'something was left open',
    openSince: (from) => `open since\u00a0${from}`,
    openings: {
      driver: 'driver’s door',
      passenger: 'passenger’s door',
      rearLeft: 'left rear door',
      rearRight: 'right rear door',
      trunk: 'boot',
      rearWindow: 'rear window',
      roofWindow: 'roof',
    },
    andMore: (count) => `${count} more`,
    stepLeftOpen: 'Go and close it.',
    factTowed: 'moved while parked',
    standsElsewhere: (since, distance) =>
      distance === null
        ? `since\u00a0${since} it has been elsewhere, not driven`
        : `since\u00a0${since} it has been ${distance} from its place, not driven`,
    stepTowed: 'Was it towed? Ask the police.',
    factDriven: 'being driven',
    drivenInGuardedHours: (since) => `since\u00a0${since}, in hours in which it should stand`,
    stepDriven: 'If you do not know by whom, call the police.',
    factMovedDiscreet: 'unexpected movement',
    factRemoteAccess: 'remote control ends soon',
    stepRemoteAccess: (deadline) => `drive it 15\u00a0minutes before ${deadline}, or the maker cuts remote control off`,
    remoteAccessEnded: (at) => `without a drive of 15\u00a0minutes the maker has cut it off ${at}`,
    stepRemoteAccessDiscreet: 'A drive of 15\u00a0minutes keeps it.',
  },

  connection: {
    troubles: {
      'psacc-down': {
        fact: 'the Pi cannot ask the car',
        step: 'The service that reads the car is not running. The diagnosis tells what to do.',
      },
      'psacc-blocked': { fact: 'the Pi gets no answer', step: 'The service that reads the car hangs. The diagnosis tells what to do.' },
      'psacc-foreign': {
        fact: 'something else answers the Pi',
        step: 'Check the address in the Pi’s settings. The diagnosis tells how.',
      },
      'psacc-not-configured': {
        fact: 'the Pi does not know the car',
        step: 'Log in with your maker’s account on the Pi. The diagnosis tells how.',
      },
      'login-expired': { fact: 'the maker’s login has expired', step: 'Log in again on the Pi. The diagnosis tells how.' },
      'cloud-failing': {
        fact: 'the maker’s cloud does not answer',
        step: 'Nothing for you to do; your data continues when it is back.',
      },
      'readings-rejected': { fact: 'the car’s data cannot be true', step: 'It mostly mends itself with the next drive.' },
      'remote-control-not-set-up': {
        fact: 'remote control is not set up',
        step: 'Enter the one-time password (SMS code) again. The diagnosis tells how.',
      },
    },
    factRestored: 'the connection is back',
    disturbed: (fromUntil) => `it was disturbed ${fromUntil}`,
  },

  journal: {
    factArrived: 'has arrived',
    factLeft: 'has left',
    factWeek: 'the week in numbers',
    factMonth: 'the month in numbers',
    driven: (distance, trips) => (trips === 0 ? distance : `${distance} on ${trips}\u00a0${trips === 1 ? 'trip' : 'trips'}`),
    used: (energy) => `${energy} used`,
    charged: (energy) => `${energy} charged`,
    factAllowance: 'the allowance runs short',
    overAtThisPace: (distance) => `at this pace ${distance} too many in the end`,
    drivenOf: (driven, limit) => `${driven} of ${limit} are driven`,
  },

  pi: {
    factMended: 'the Pi has mended its connection',
    byRestart: 'by a restart',
    stepMended: 'Nothing for you to do.',
    factRestartFailed: 'restarting the service has not helped',
    stepRestartFailed: 'Restart the whole Pi.',
    factRestartImpossible: 'the Pi cannot restart the service',
    stepRestartImpossible: 'Restart it by hand, or the whole Pi.',
    storage: {
      'disk-full': { fact: 'the Pi’s disk is full', step: 'New readings are not kept. Free some space on the Pi.' },
      'disk-nearly-full': { fact: 'the Pi’s disk is nearly full', step: 'Free some space on the Pi before readings are lost.' },
      'read-only': {
        fact: 'the Pi cannot write to its disk',
        step: 'New readings are not kept. Restart the Pi; if it stays so, replace its card.',
      },
      damaged: { fact: 'the Pi’s database is damaged', step: 'Restart the Pi; if it stays so, put back a backup of its database.' },
      failing: { fact: 'the Pi’s disk is failing', step: 'Readings may be lost. Make a backup, then replace the Pi’s card.' },
    },
  },

  test: { fact: 'test message', arrives: 'Messages reach this device.' },
};
