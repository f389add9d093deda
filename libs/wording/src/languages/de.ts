import type { SpokenDay, Words } from './words.js';

function moment(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return time;
    case 'yesterday':
      return `gestern um\u00a0${time}`;
    case 'tomorrow':
      return `morgen um\u00a0${time}`;
    case 'weekday':
    case 'date':
      return `${day.name} um\u00a0${time}`;
  }
}

function when(day: SpokenDay, time: string): string {
  if (day.kind === 'today') return `um\u00a0${time}`;
  return day.kind === 'weekday' || day.kind === 'date' ? `am ${moment(day, time)}` : moment(day, time);
}

export const german: Words = {
  thereIsNews: 'Es gibt Neues von Ihrem Auto.',
  moreInTheApp: 'Öffnen Sie die App, um mehr zu sehen.',
  yourCar: 'Ihr Auto',

  actions: {
    'stop-charging': 'Laden stoppen',
    'start-charging': 'Laden starten',
    'charge-to-full': 'Auf 100\u00a0% laden',
    'remind-later': 'Später erinnern',
  },

  kinds: {
    'plugged-in': { title: 'Angeschlossen', hint: 'Das Ladekabel wurde eingesteckt.' },
    'charging-started': { title: 'Laden gestartet', hint: 'Das Auto hat zu laden begonnen, sofort oder nach seinem Programm.' },
    'battery-reached': { title: 'Ladestand erreicht', hint: 'Beim Laden hat die Batterie einen Ihrer Ladestände erreicht.' },
    'charging-interrupted': { title: 'Laden unterbrochen', hint: 'Das Laden hat aufgehört, bevor das Auto es für beendet erklärte.' },
    'charging-failed': {
      title: 'Laden fehlgeschlagen',
      hint: 'Das Auto konnte nicht laden: Es liegt am Kabel, an der Ladestation oder am Auto.',
    },
    'charging-finished': {
      title: 'Laden beendet',
      hint: 'Das Auto hat so viel geladen wie gewünscht: wie viel das war und was es gekostet hat.',
    },
    unplugged: { title: 'Ausgesteckt', hint: 'Das Ladekabel wurde abgezogen.' },
    'limit-reached': {
      title: 'Ladelimit erreicht',
      hint: 'Das Laden wurde an Ihrem Limit gestoppt: wie viel das war und was es gekostet hat.',
    },
    'limit-not-kept': {
      title: 'Limit nicht eingehalten',
      hint: 'Das Auto lädt über Ihr Limit oder Ihre Uhrzeit hinaus und ließ sich von hier nicht stoppen.',
    },
    'stopped-at-last': { title: 'Endlich gestoppt', hint: 'Nach diesem Alarm: Jetzt lädt es nicht mehr.' },
    'stopped-at-hour': { title: 'Zur Uhrzeit gestoppt', hint: 'Das Laden wurde zur eingestellten Uhrzeit gestoppt.' },
    'full-once-over': { title: 'Limit gilt wieder', hint: 'Das Auto wurde wie gewünscht einmal voll geladen und ausgesteckt.' },
    'hour-not-given-back': {
      title: 'Startzeit nicht zurückgestellt',
      hint: 'Für das Limit wurde die Startzeit des Autos verschoben, und das Auto nimmt sie nicht zurück.',
    },
    'plan-not-met': {
      title: 'Ladeplan in Gefahr',
      hint: 'Die Batterie hat bei der Abfahrt weniger als geplant, oder das Auto folgt seinem Plan nicht.',
    },
    'plug-in-for-plan': {
      title: 'Für den Plan einstecken',
      hint: 'Zur Zeit des Ladeplans steht das Auto ausgesteckt da, mit weniger, als die nächste Abfahrt braucht.',
    },
    'climate-skipped': {
      title: 'Klimaplan nicht eingehalten',
      hint: 'Das Auto wurde nicht rechtzeitig geheizt oder gekühlt, und warum. Nicht, wenn Sie es so wollten.',
    },
    'command-failed': { title: 'Wunsch nicht ausgeführt', hint: 'Was Sie vom Auto wünschten, hat nicht geklappt, und warum.' },
    'battery-low': { title: 'Batterie schwach', hint: 'Die Batterie ist auf einen Ihrer Ladestände gefallen.' },
    'not-plugged-in': { title: 'Nicht angeschlossen', hint: 'Zur gewählten Uhrzeit steht das Auto ausgesteckt da und hat wenig Ladung.' },
    'climate-started': { title: 'Klima an', hint: 'Das Auto heizt oder kühlt vor einer Fahrt.' },
    'climate-ended': { title: 'Klima aus', hint: 'Das Auto hat das Heizen oder Kühlen beendet.' },
    'climate-failed': { title: 'Klima fehlgeschlagen', hint: 'Das Auto hat nicht wie gewünscht geheizt oder gekühlt, und warum.' },
    'auxiliary-battery-low': {
      title: '12-V-Batterie schwach',
      hint: 'Die kleine Batterie, ohne die das Auto nicht aufwacht, ist schwach.',
    },
    'left-open': { title: 'Offen gelassen', hint: 'Eine Tür, ein Fenster oder der Kofferraum steht länger offen, als Sie erlauben.' },
    'moved-while-parked': { title: 'Im Stand bewegt', hint: 'Das Auto wurde ohne Fahrt bewegt, oder es fährt, wenn es stehen soll.' },
    'arrived-or-left': {
      title: 'Angekommen oder abgefahren',
      hint: 'Das Auto ist an einem Ihrer Orte angekommen oder hat ihn verlassen. Es verrät, wo jemand ist.',
    },
    'week-summary': {
      title: 'Die Woche in Zahlen',
      hint: 'Am Montagmorgen: was letzte Woche gefahren und geladen wurde, und was es gekostet hat.',
    },
    'month-summary': { title: 'Der Monat in Zahlen', hint: 'Am Morgen des Ersten: dasselbe für den vergangenen Monat.' },
    'allowance-short': {
      title: 'Freikilometer werden knapp',
      hint: 'In diesem Tempo reichen die Freikilometer nicht, oder neun Zehntel sind gefahren. Je einmal.',
    },
    'battery-health-changed': {
      title: 'Batteriezustand geändert',
      hint: 'Der Batteriezustand eines Monats hat sich um ein ganzes Prozent geändert.',
    },
    'remote-access-ending': {
      title: 'Fernsteuerung endet bald',
      hint: 'Der Hersteller schaltet sie nach einer Woche ohne 15\u00a0Minuten Fahrt ab. Sie erfahren es zwei Tage vorher.',
    },
    'connection-lost': { title: 'Verbindung verloren', hint: 'Kein Auto ist mehr abfragbar: was los ist und was zu tun ist.' },
    'connection-restored': { title: 'Verbindung wieder da', hint: 'Die Autos sind wieder abfragbar.' },
    'car-lost': { title: 'Ein Auto stumm', hint: 'Ein Auto ist nicht mehr abfragbar, die anderen schon.' },
    'car-found': { title: 'Stummes Auto wieder da', hint: 'Ein Auto, das nicht abfragbar war, ist es wieder.' },
    'service-restarted': {
      title: 'Dienst neu gestartet',
      hint: 'Der Pi hat den Dienst, der die Autos abfragt, neu gestartet oder es versucht.',
    },
    'storage-trouble': {
      title: 'Speicher des Pi',
      hint: 'Der Pi kann Meldungen der Autos nicht speichern; droht es erst, kommt das nach der Ruhezeit.',
    },
    test: { title: 'Testmitteilung', hint: 'Die Mitteilung, die Sie sich selbst senden, um zu sehen, ob Mitteilungen ankommen.' },
  },

  units: { kilometre: 'km', metre: 'm', mile: 'mi', hour: 'h', minute: 'min' },

  moments: {
    moment,
    when,
    since: (from) => `seit\u00a0${from}`,
    fromUntil: (from, until) => `von\u00a0${from} bis\u00a0${until}`,
  },

  charging: {
    factPluggedIn: 'angeschlossen',
    factStarted: 'Laden gestartet',
    factFastStarted: 'Schnellladen gestartet',
    factReached: (percent) => `auf ${percent} geladen`,
    factStopped: 'Laden gestoppt',
    factStoppedAt: (percent) => `Laden gestoppt bei ${percent}`,
    factFailed: 'Laden fehlgeschlagen',
    factFinished: 'Laden beendet',
    factUnplugged: 'ausgesteckt',
    planned: (at) => `nach Programm lädt das Auto ${at}`,
    waits: 'Es lädt noch nicht.',
    waited: 'Es lud nicht sofort.',
    plannedAgain: (at) => `nach Programm startet es wieder ${at}`,
    noPlan: 'Das Auto nennt keine Zeit, zu der es wieder startet.',
    fullExpected: (at) => `voll voraussichtlich ${at}`,
    fromPercent: (percent) => `von ${percent} an`,
    gained: (percent) => `${percent} mehr`,
    gainedIn: (percent, duration) => `${percent} mehr in ${duration}`,
    after: (duration) => `nach ${duration}`,
    stepFailed: 'Prüfen Sie Kabel und Ladestation, dann neu einstecken.',
  },

  battery: {
    factLow: (percent) => `Batterie schwach, ${percent}`,
    withRange: (range) => `noch ${range} Reichweite`,
    stepLow: 'Laden Sie bald.',
    factNotPluggedIn: (percent) => `nicht angeschlossen, ${percent}`,
    stepNotPluggedIn: 'Stecken Sie ein, wenn es laden soll.',
    factAuxiliaryLow: (percent) => `12-V-Batterie schwach, ${percent}`,
    stepAuxiliaryLow: 'Fahren Sie eine halbe Stunde oder stecken Sie ein. Hilft das nicht: prüfen lassen.',
    factHealth: (percent) => `Batteriezustand ${percent}`,
    healthBefore: (percent) => `vorher ${percent}`,
    healthMeans: 'Gezählt wird, was den größten Teil eines Monats galt.',
  },

  climate: {
    factOn: 'Klima an',
    factOff: 'Klima aus',
    factFailed: 'Klima fehlgeschlagen',
    outside: (temperature) => `außen sind es ${temperature}`,
    ranUntil: (duration, until) => `${duration} an, bis ${until}`,
    failures: {
      defect: 'Das Auto meldet einen Defekt. Kommt das wieder, zur Werkstatt.',
      doorOpened: 'Eine Tür wurde geöffnet. Verriegeln Sie und versuchen Sie es neu.',
      lowBattery: 'Ladestand zu niedrig. Erst auf über 20\u00a0% laden oder einstecken.',
      lowFuelLevel: 'Zu wenig Kraftstoff. Tanken Sie und versuchen Sie es neu.',
      tooManyUnusedPrograms: 'Sie lief zu oft ohne eine Fahrt danach. Stellen Sie den Plan neu ein.',
      windowsOrRoofOpened: 'Ein Fenster oder das Dach ist offen. Bitte zuerst schließen.',
      unknown: 'Das Auto sagt nicht, warum. Versuchen Sie es später wieder.',
    },
    somethingOpen: 'Am Auto ist etwas offen. Bitte zuerst schließen.',
  },

  control: {
    atLimit: (percent) => `an Ihrem Limit von ${percent}`,
    hadBegunAgain: 'es hatte von selbst wieder begonnen',
    atItsHour: 'zur eingestellten Uhrzeit',
    factGoesOn: 'lädt immer weiter',
    limitIs: (percent) => `das Limit ist ${percent}`,
    itsHourIsOver: 'die eingestellte Uhrzeit ist vorbei',
    stepGoesOn: 'Das Stoppen misslang. Beenden Sie es an der Ladestation oder am Kabel.',
    factStoppedAtLast: 'Laden endlich gestoppt',
    factLimitHolds: 'das Ladelimit gilt wieder',
    wasFullOnce: 'Es wurde einmal voll geladen und ausgesteckt.',
    factHourNotBack: 'Startzeit nicht zurückgestellt',
    ownHour: (time) => `das Auto nimmt seine eigene Zeit, ${time}, nicht zurück`,
    stepHourNotBack: 'Es wird erneut versucht; Sie können sie auch im Auto einstellen.',
    plans: {
      'too-little-time': { fact: 'wird nicht rechtzeitig geladen sein', step: 'Es lädt ohne Pause.' },
      'start-not-obeyed': { fact: 'beginnt nicht zu laden', step: 'Es wurde zweimal gebeten. Prüfen Sie Kabel und Ladestation.' },
      'stop-not-obeyed': { fact: 'pausiert das Laden nicht', step: 'Es wurde zweimal gebeten und darf nun laden.' },
      'overruled-by-car': {
        fact: 'lädt gegen den Plan',
        step: 'Es beginnt jedes Mal neu. Suchen Sie ein Programm im Auto.',
      },
    },
    insteadOf: (reached, wanted, at) => `${reached} statt ${wanted}${at === null ? '' : ` ${at}`}`,
    wantedFor: (wanted, at) => `es soll ${wanted} haben${at === null ? '' : `, ${at}`}`,
    needed: (wanted, at) => `es soll ${wanted} haben${at === null ? '' : `, ${at}`}`,
    factClimateStayedOff: 'Klima blieb aus',
    readyFor: (at) => `es sollte ${at} bereit sein`,
    hindrances: {
      'no-fresh-reading': 'Vom Auto kam seit einer halben Stunde keine Meldung.',
      'not-plugged': 'Es war nicht angeschlossen.',
      'battery-low': 'Die Batterie hatte weniger, als Sie dafür festgelegt haben.',
      'not-locked': 'Es war nicht verriegelt.',
      'too-late': 'Der Pi lief nicht rechtzeitig.',
      'not-obeyed': 'Das Auto antwortete nicht; es schläft wohl.',
    },
    asked: {
      startCharging: 'Laden starten',
      stopCharging: 'Laden stoppen',
      chargeToFull: 'auf 100\u00a0% laden',
      setScheduledStart: 'Startzeit einstellen',
      startClimate: 'Klima an',
      stopClimate: 'Klima aus',
      wakeUp: 'neuesten Stand abfragen',
      flashLights: 'Licht blinken lassen',
      soundHorn: 'hupen',
      lockDoors: 'Türen verriegeln',
      unlockDoors: 'Türen entriegeln',
    },
    factNotDone: (asked) => `nicht erledigt: ${asked}`,
    factUnconfirmed: (asked) => `nicht bestätigt: ${asked}`,
    factWishFailed: 'ein Wunsch wurde nicht ausgeführt',
    troubles: {
      expired: 'Es kam zu spät, ans Auto wurde nichts gesendet. Versuchen Sie es erneut.',
      unconfirmed: 'Das Auto schläft wohl und kann es noch tun. Sehen Sie nach, bevor Sie es wiederholen.',
      'not-understood': 'Der Pi versteht es nicht. Seine Software ist wohl älter als die App.',
      'not-available': 'Dieses Auto, sein Konto oder der Weg des Pi dorthin kann das nicht.',
      'limit-reached': 'Die Batterie ist am Ladelimit. „Diesmal auf 100\u00a0% laden“ geht darüber hinaus.',
      'auxiliary-battery-low': 'Die 12-V-Batterie ist schwach, und Aufwecken würde sie weiter entladen.',
      'wake-ups-used-up': 'Das Auto wurde zu oft geweckt. Versuchen Sie es in 20\u00a0Minuten wieder.',
      'no-access': 'Wer es wünschte, darf das bei diesem Auto nicht mehr. Der Besitzer kann es erlauben.',
      'already-under-way': 'Dasselbe war bereits unterwegs.',
      replaced: 'Später wurde das Gegenteil gewünscht; das gilt.',
      'backend-failed': 'Der Pi ist daran gescheitert. Versuchen Sie es erneut; mehr steht in seinem Protokoll.',
      'service-failed': 'Die Hersteller-Cloud versagt, oder die Fernsteuerung fehlt auf dem Pi. Versuchen Sie es später.',
      'service-refused': 'Der Weg des Pi zum Auto hat abgelehnt. Versuchen Sie es in ein paar Minuten.',
      'service-down': 'Der Weg des Pi zum Auto ist unterbrochen. Versuchen Sie es in ein paar Minuten.',
      'service-foreign': 'Dem Pi antwortet etwas anderes. Was zu tun ist, sagt die Diagnose.',
      unknown: 'Der Grund ist nicht bekannt. Öffnen Sie die App, um mehr zu sehen.',
    },
  },

  guard: {
    factLeftOpen: 'etwas steht offen',
    openSince: (from) => `offen seit\u00a0${from}`,
    openings: {
      driver: 'Fahrertür',
      passenger: 'Beifahrertür',
      rearLeft: 'Tür hinten links',
      rearRight: 'Tür hinten rechts',
      trunk: 'Kofferraum',
      rearWindow: 'Heckscheibe',
      roofWindow: 'Dach',
    },
    andMore: (count) => `${count} weitere`,
    stepLeftOpen: 'Bitte schließen.',
    factTowed: 'im Stand bewegt',
    standsElsewhere: (since, distance) =>
      distance === null
        ? `seit\u00a0${since} steht es woanders, ohne Fahrt`
        : `seit\u00a0${since} steht es ${distance} entfernt, ohne Fahrt`,
    stepTowed: 'Abgeschleppt? Fragen Sie die Polizei.',
    factDriven: 'wird gefahren',
    drivenInGuardedHours: (since) => `seit\u00a0${since}, obwohl es stehen soll`,
    stepDriven: 'Wissen Sie nicht, von wem, rufen Sie die Polizei.',
    factMovedDiscreet: 'unerwartete Bewegung',
    factRemoteAccess: 'Fernsteuerung endet bald',
    stepRemoteAccess: (deadline) => `fahren Sie bis ${deadline} 15\u00a0Minuten, sonst schaltet der Hersteller sie ab`,
    remoteAccessEnded: (at) => `ohne 15\u00a0Minuten Fahrt hat der Hersteller sie ${at} abgeschaltet`,
    stepRemoteAccessDiscreet: 'Eine Fahrt von 15\u00a0Minuten erhält sie.',
  },

  connection: {
    troubles: {
      'psacc-down': {
        fact: 'der Pi kann das Auto nicht fragen',
        step: 'Der Dienst, der das Auto abfragt, läuft nicht. Was zu tun ist, sagt die Diagnose.',
      },
      'psacc-blocked': {
        fact: 'der Pi erhält keine Antwort',
        step: 'Der Dienst, der das Auto abfragt, hängt. Was zu tun ist, sagt die Diagnose.',
      },
      'psacc-foreign': {
        fact: 'dem Pi antwortet etwas anderes',
        step: 'Prüfen Sie die Adresse in den Einstellungen des Pi. Wie, sagt die Diagnose.',
      },
      'psacc-not-configured': {
        fact: 'der Pi kennt das Auto nicht',
        step: 'Melden Sie sich auf dem Pi beim Hersteller an. Wie, sagt die Diagnose.',
      },
      'login-expired': { fact: 'Anmeldung beim Hersteller abgelaufen', step: 'Melden Sie sich auf dem Pi neu an. Wie, sagt die Diagnose.' },
      'cloud-failing': {
        fact: 'die Hersteller-Cloud antwortet nicht',
        step: 'Sie müssen nichts tun; die Daten kommen wieder, wenn sie zurück ist.',
      },
      'readings-rejected': { fact: 'die Daten können nicht stimmen', step: 'Meist gibt es sich mit der nächsten Fahrt.' },
      'remote-control-not-set-up': {
        fact: 'die Fernsteuerung ist nicht eingerichtet',
        step: 'Geben Sie den SMS-Code neu ein. Wie, sagt die Diagnose.',
      },
    },
    factRestored: 'die Verbindung ist wieder da',
    disturbed: (fromUntil) => `sie war gestört ${fromUntil}`,
  },

  journal: {
    factArrived: 'ist angekommen',
    factLeft: 'ist abgefahren',
    factWeek: 'die Woche in Zahlen',
    factMonth: 'der Monat in Zahlen',
    driven: (distance, trips) => (trips === 0 ? distance : `${distance} auf ${trips}\u00a0${trips === 1 ? 'Fahrt' : 'Fahrten'}`),
    used: (energy) => `${energy} verbraucht`,
    charged: (energy) => `${energy} geladen`,
    factAllowance: 'die Freikilometer werden knapp',
    overAtThisPace: (distance) => `in diesem Tempo am Ende ${distance} zu viel`,
    drivenOf: (driven, limit) => `${driven} von ${limit} sind gefahren`,
  },

  pi: {
    factMended: 'der Pi hat sich wieder verbunden',
    byRestart: 'durch einen Neustart',
    stepMended: 'Sie müssen nichts tun.',
    factRestartFailed: 'der Neustart des Dienstes half nicht',
    stepRestartFailed: 'Starten Sie den ganzen Pi neu.',
    factRestartImpossible: 'der Pi kann den Dienst nicht neu starten',
    stepRestartImpossible: 'Starten Sie ihn von Hand neu, oder den ganzen Pi.',
    storage: {
      'disk-full': {
        fact: 'der Speicher des Pi ist voll',
        step: 'Neue Meldungen werden nicht gespeichert. Schaffen Sie Platz auf dem Pi.',
      },
      'disk-nearly-full': {
        fact: 'der Speicher des Pi ist fast voll',
        step: 'Schaffen Sie Platz auf dem Pi, bevor Meldungen verloren gehen.',
      },
      'read-only': {
        fact: 'der Pi kann nicht mehr speichern',
        step: 'Neues geht verloren. Starten Sie den Pi neu; hilft das nicht, ersetzen Sie die Karte.',
      },
      damaged: {
        fact: 'die Datenbank des Pi ist beschädigt',
        step: 'Starten Sie den Pi neu; hilft das nicht, spielen Sie eine Sicherung ein.',
      },
      failing: { fact: 'der Speicher des Pi versagt', step: 'Machen Sie eine Sicherung und ersetzen Sie die Karte des Pi.' },
    },
  },

  test: { fact: 'Testmitteilung', arrives: 'Mitteilungen erreichen dieses Gerät.' },
};
