/** The words of the page of what can be asked of the car from afar, in English. The other languages must have the same keys. */
export const remoteEn = {
  title: 'Remote',
  intro:
    'What is asked here reaches the car by way of the Pi and the maker’s cloud; with luck in seconds, and a car that sleeps may take minutes.',
  loading: 'Loading …',
  nameless: 'car',
  refresh: {
    heading: 'The newest from the car',
    text: 'Wakes the car, so that it reports. Each time takes a little from its 12 V battery.',
    budget: '{{left}} of {{most}} left within {{minutes}}; the Pi’s way to the car takes some itself.',
    nextAt: 'One more is allowed {{when}}.',
    usedUp: 'All {{most}} within {{minutes}} are used: ask again {{when}}.',
    low: 'The 12 V battery has {{percent}}. Below {{least}} the car is not woken: an owner can change that.',
    battery: '12 V battery',
    batteryAge: 'as reported {{age}}',
    batterySilent: 'Not reported: nobody can tell how much a wake-up costs it',
    leastHolds: 'Below {{least}} in it the car is not woken.',
    least: 'Do not wake the car below so many percent in its 12 V battery',
    leastHint: 'A good one shows 69 to 99. 0: it is always woken.',
    change: 'Change',
    changeLeast: 'Change below how many percent the car is not woken',
    wrongLeast: 'It is a whole number from 0 to 100.',
  },
  find: {
    heading: 'Find the car',
    lights: 'The lights flash for some seconds. The car does not report it: you see it when you stand near.',
    horn: 'Many cars do not let it be sounded from afar; then it says so here.',
    hornLacking: 'It cannot be sounded: the Pi’s way to this car fails at it, as was learned {{when}}.',
    hornAgain: 'It could not be sounded {{when}}: the Pi’s way to this car fails at it. As an owner you can try again.',
    lacking: 'It does not work with this car, as was learned {{when}}.',
  },
  doors: {
    heading: 'Doors',
    proof: 'It counts as done when the car reports its doors so.',
    silent: 'The car does not report its locks: nobody can tell from afar whether it did it.',
    lock: { locked: 'Locked', unlocked: 'Unlocked', partlyUnlocked: 'Partly unlocked', unknown: 'Not known' },
    seen: 'As the car reported {{age}}',
    lockTitle: 'Lock the {{car}}?',
    lockHint: 'Make sure that the key is not inside.',
    lockYes: 'Lock it',
    unlockTitle: 'Unlock the {{car}}?',
    unlockHint: 'Whoever stands beside it can then open it. Lock it again when you are done.',
    unlockYes: 'Unlock it',
    leave: 'Leave it',
  },
};

/** What every language must say there. */
export type RemoteWords = typeof remoteEn;
