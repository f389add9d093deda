/** What is said where something is wrong, or missing, in English. The other languages must have the same keys. */
export const troubleEn = {
  checkAgain: 'Check again',
  checking: 'Checking …',
  stillSo: 'Still so, checked at {{time}}',
  noAnswerYet: 'No answer yet. This page goes on by itself.',
  nextSteps: 'What to do',

  /** The first step as Home says it, where the diagnosis page names programs and commands. */
  atHome: {
    serviceDown: {
      lead: 'Give it a few minutes.',
      text: 'Where the Pi can restart the service itself, it does so now; “More about this” tells.',
    },
    serviceBlocked: {
      lead: 'Give it a few minutes.',
      text: 'Where the Pi can restart the service itself, it does so now; “More about this” tells.',
    },
    serviceForeign: {
      lead: 'Check the address.',
      text: 'The Pi’s settings must lead to its service for the maker’s cloud; “More about this” tells how.',
    },
    notConfigured: { lead: 'Set up the car on the Pi.', text: 'It takes your maker’s account; “More about this” tells how.' },
    loginExpired: { lead: 'Log in again on the Pi.', text: 'It takes your maker’s account; “More about this” tells how.' },
  },

  chain: {
    car: 'Car',
    cloud: 'Cloud',
    pi: 'Pi',
    you: 'You',
    seen: 'seen {{time}}',
    unseen: 'not seen yet',
    silent: 'silent',
    online: 'online',
    noService: 'cannot ask',
    noCommands: 'cannot command',
    refuses: 'refuses',
    doubtful: 'doubtful',
    label: 'The chain from the car to you: {{car}}; {{cloud}}; {{pi}}; {{you}}.',
  },

  story: {
    piSilent: {
      title: 'The Pi has been silent since {{since}}',
      means: 'The car carries on by its own plan. What you see is as of {{seen}}; nothing is lost, it arrives when the Pi is back.',
      meansUnseen: 'Nothing is lost: the first reading arrives when the Pi is back.',
      one: { lead: 'Look at the Pi.', text: 'Its green light must blink now and then.' },
      two: { lead: 'No light?', text: 'Pull its plug, wait 10 seconds, plug it in again.' },
      three: { lead: 'Light, but silent?', text: 'Check its network cable or Wi-Fi.' },
    },
    serviceDown: {
      title: 'The Pi cannot ask the car since {{since}}',
      means: 'The Pi works, but its service for the maker’s cloud is not running. What you see is as of {{seen}}.',
      meansUnseen: 'The Pi works, but its service for the maker’s cloud is not running.',
      one: { lead: 'Give it a few minutes.', text: 'Where the Pi can restart psa_car_controller itself, it does so now.' },
      two: { lead: 'Still so after ten minutes?', text: 'On the Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'It stops again?', text: 'On the Pi, journalctl -u psa-car-controller tells why.' },
    },
    serviceBlocked: {
      title: 'The Pi gets no answer since {{since}}',
      means: 'The Pi works, but its service for the maker’s cloud hangs. What you see is as of {{seen}}.',
      meansUnseen: 'The Pi works, but its service for the maker’s cloud hangs.',
      one: { lead: 'Give it a few minutes.', text: 'Where the Pi can restart psa_car_controller itself, it does so now.' },
      two: { lead: 'Still so after ten minutes?', text: 'On the Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'It hangs every day?', text: 'On the Pi, journalctl -u psa-car-controller tells why.' },
    },
    serviceForeign: {
      title: 'Something else answers the Pi since {{since}}',
      means: 'Where the Pi’s service for the maker’s cloud should answer, another program does. What you see is as of {{seen}}.',
      meansUnseen: 'Where the Pi’s service for the maker’s cloud should answer, another program does.',
      one: { lead: 'Check the address.', text: 'PSACC_URL in the Pi’s settings must lead to psa_car_controller.' },
      two: { lead: 'The address is right?', text: 'Another program took its port: stop that one.' },
      three: { lead: 'Then restart the Pi.', text: 'This page goes on by itself.' },
    },
    notConfigured: {
      title: 'The Pi knows no car yet',
      means: 'The Pi works, but since {{since}} no car is set up in its service for the maker’s cloud. What you see is as of {{seen}}.',
      meansUnseen: 'The Pi works, but no car is set up in its service for the maker’s cloud.',
      one: { lead: 'Open psa_car_controller', text: 'on the Pi, and log in with your maker’s account.' },
      two: { lead: 'Enter the code', text: 'that the maker sends you by text message.' },
      three: { lead: 'That is all.', text: 'The car appears here by itself, within minutes.' },
    },
    loginExpired: {
      title: 'The maker’s cloud has not accepted the login since {{since}}',
      means: 'The Pi works, but is no longer logged in to your maker’s account. What you see is as of {{seen}}.',
      meansUnseen: 'The Pi works, but is not logged in to your maker’s account.',
      one: { lead: 'Open psa_car_controller', text: 'on the Pi, and log in with your maker’s account again.' },
      two: { lead: 'Changed your password?', text: 'Then log in with the new one. The maker’s own app must accept it too.' },
      three: { lead: 'That is all.', text: 'This page goes on by itself, within a quarter of an hour.' },
    },
    cloudFailing: {
      title: 'The maker’s cloud has not answered since {{since}}',
      means: 'Nothing for you to do: your data continues when it is back. What you see is as of {{seen}}.',
      meansUnseen: 'Nothing for you to do: the first reading arrives when it is back.',
      one: { lead: 'Wait.', text: 'Most outages of the cloud end within hours. The Pi keeps asking.' },
      two: { lead: 'The maker’s own app works?', text: 'Then log in again in psa_car_controller on the Pi.' },
      three: { lead: 'Neither works for a day?', text: 'Ask the maker whether the connected services of your car are active.' },
    },
    readingsRejected: {
      title: 'What the car says since {{since}} cannot be true',
      means:
        'The maker’s cloud contradicts itself, for example with an odometer that runs backwards. What you see is the last believable state, as of {{seen}}.',
      meansUnseen: 'The maker’s cloud contradicts itself, and nothing believable has come yet.',
      one: { lead: 'Wait for the next drive.', text: 'It mostly mends itself then.' },
      two: { lead: 'Not mended?', text: 'Compare the odometer in the car with the one that this app shows.' },
      three: { lead: 'They differ?', text: 'Ask the maker: its cloud holds the wrong one.' },
    },
    neverReported: {
      title: 'The car has not reported yet',
      meansUnseen: 'The maker’s cloud answers, but since {{since}} with nothing that can be true of a car.',
      one: { lead: 'Drive a few minutes.', text: 'A car that is new to the cloud mostly reports after its first drive.' },
      two: { lead: 'Still nothing?', text: 'See whether the maker’s own app shows the charge.' },
      three: { lead: 'The app is empty too?', text: 'Ask the maker whether the connected services of your car are active.' },
    },
    remoteControl: {
      title: 'Commands have not reached the car since {{since}}',
      means:
        'What you see is right: charge, doors and position keep coming. But psa_car_controller cannot send commands, because its remote control is not set up or has ended.',
      meansUnseen: 'psa_car_controller cannot send commands, because its remote control is not set up or has ended.',
      one: {
        lead: 'Open psa_car_controller',
        text: 'on the Pi. Behind the gear at the top is its page for the one-time password, “OTP config”.',
      },
      two: { lead: 'Send one text message.', text: 'Only one: the maker allows few of them.' },
      three: {
        lead: 'Enter its code, and your PIN',
        text: 'of the maker’s own app: the PIN of four digits, not the password. Commands work again within a quarter of an hour.',
      },
    },
  },

  absence: {
    missingTitle: 'The Pi has not published this car yet',
    missingText: 'Charge, range, doors and position appear here as soon as it has read the car once.',
    missingOne: { lead: 'Just set up?', text: 'Wait two minutes. This page fills itself.' },
    missingTwo: { lead: 'Still empty?', text: 'Look whether the Pi has power and a network.' },
    deniedTitle: 'You have no access to this car',
    deniedText: 'Your access was withdrawn, or it is for another car. The owner can give it to you on the Pi.',
    unreadableTitle: 'This page is older than the Pi’s software',
    unreadableText:
      'It cannot read what the Pi writes. Reload the page to get the newest; if that does not help, ask the owner to publish the app again.',
    unavailableTitle: 'The car’s data cannot be fetched',
    unavailableText: 'The service that keeps it does not answer. Your data is safe; try again in a moment.',
    offlineTitle: 'You are offline',
    offlineText: 'This device keeps no state of this car yet. It is fetched when there is a network again.',
  },
};

/** What every language must say about a trouble. */
export type TroubleWords = typeof troubleEn;
