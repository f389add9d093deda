import type { SpokenDay, Words } from './words.js';

function moment(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return time;
    case 'yesterday':
      return `gisteren om\u00a0${time}`;
    case 'tomorrow':
      return `morgen om\u00a0${time}`;
    case 'weekday':
    case 'date':
      return `${day.name} om\u00a0${time}`;
  }
}

function when(day: SpokenDay, time: string): string {
  if (day.kind === 'today') return `om\u00a0${time}`;
  return day.kind === 'weekday' || day.kind === 'date' ? `op ${moment(day, time)}` : moment(day, time);
}

export const dutch: Words = {
  thereIsNews: 'Er is nieuws van uw auto.',
  moreInTheApp: 'Open de app om meer te zien.',
  yourCar: 'Uw auto',

  actions: {
    'stop-charging': 'Laden stoppen',
    'start-charging': 'Laden starten',
    'charge-to-full': 'Tot 100\u00a0% laden',
    'remind-later': 'Later herinneren',
  },

  kinds: {
    'plugged-in': { title: 'Aangesloten', hint: 'De laadkabel is aangesloten.' },
    'charging-started': { title: 'Laden begonnen', hint: 'De auto is begonnen met laden, meteen of volgens zijn programma.' },
    'battery-reached': { title: 'Laadniveau bereikt', hint: 'Tijdens het laden bereikte de accu een van uw niveaus.' },
    'charging-interrupted': { title: 'Laden onderbroken', hint: 'Het laden stopte voordat de auto het klaar noemde.' },
    'charging-failed': { title: 'Laden mislukt', hint: 'De auto kon niet laden: het ligt aan de kabel, het laadpunt of de auto.' },
    'charging-finished': {
      title: 'Laden klaar',
      hint: 'De auto heeft geladen wat hij moest: hoeveel dat was, en wat het kostte.',
    },
    unplugged: { title: 'Losgekoppeld', hint: 'De laadkabel is eruit getrokken.' },
    'limit-reached': {
      title: 'Laadlimiet bereikt',
      hint: 'Het laden is bij uw limiet gestopt: hoeveel dat was, en wat het kostte.',
    },
    'limit-not-kept': {
      title: 'Limiet niet gehouden',
      hint: 'De auto laadt door voorbij uw limiet of stopuur, en was van hier niet te stoppen.',
    },
    'stopped-at-last': { title: 'Eindelijk gestopt', hint: 'Na dat alarm: nu laadt hij niet meer.' },
    'stopped-at-hour': { title: 'Op tijd gestopt', hint: 'Het laden is op het stopuur gestopt.' },
    'full-once-over': { title: 'Limiet geldt weer', hint: 'De auto is één keer vol geladen, zoals u wilde, en losgekoppeld.' },
    'hour-not-given-back': {
      title: 'Starttijd niet teruggezet',
      hint: 'Voor de limiet is de starttijd van de auto verschoven, en de auto neemt hem niet terug.',
    },
    'plan-not-met': {
      title: 'Laadplan in gevaar',
      hint: 'De accu heeft bij vertrek minder dan gepland, of de auto doet niet wat zijn plan vraagt.',
    },
    'plug-in-for-plan': {
      title: 'Aansluiten voor het plan',
      hint: 'Op het uur van het plan staat de auto los, met minder dan het volgende vertrek vraagt.',
    },
    'climate-skipped': {
      title: 'Klimaatplan niet gehaald',
      hint: 'De auto is niet op tijd verwarmd of gekoeld, en waarom. Niet als u het zo wilde.',
    },
    'command-failed': { title: 'Wens niet uitgevoerd', hint: 'Wat u de auto vroeg, is niet gelukt, en waarom.' },
    'battery-low': { title: 'Accu bijna leeg', hint: 'De accu is gedaald tot een van uw niveaus.' },
    'not-plugged-in': { title: 'Niet aangesloten', hint: 'Op het gekozen uur staat de auto los, met weinig lading.' },
    'climate-started': { title: 'Klimaat aan', hint: 'De auto verwarmt of koelt voor een rit.' },
    'climate-ended': { title: 'Klimaat uit', hint: 'De auto is klaar met verwarmen of koelen.' },
    'climate-failed': { title: 'Klimaat mislukt', hint: 'De auto heeft niet verwarmd of gekoeld zoals gevraagd, en waarom.' },
    'auxiliary-battery-low': { title: '12V-accu zwak', hint: 'De kleine accu, zonder welke de auto niet wakker wordt, is zwak.' },
    'left-open': { title: 'Open gelaten', hint: 'Een deur, een raam of de kofferbak staat langer open dan u toestaat.' },
    'moved-while-parked': {
      title: 'Verplaatst terwijl geparkeerd',
      hint: 'De auto is zonder rit verplaatst, of rijdt terwijl hij moet staan.',
    },
    'arrived-or-left': {
      title: 'Aangekomen of vertrokken',
      hint: 'De auto is bij een van uw plaatsen gekomen, of weggegaan. Het zegt waar iemand is.',
    },
    'week-summary': { title: 'De week in cijfers', hint: 'Maandagochtend: wat vorige week is gereden en geladen, en wat het kostte.' },
    'month-summary': { title: 'De maand in cijfers', hint: 'Op de ochtend van de eerste: hetzelfde van de afgelopen maand.' },
    'allowance-short': {
      title: 'Bundel raakt op',
      hint: 'Dit tempo kost meer kilometers dan de bundel heeft, of negen tiende is gereden. Elk één keer.',
    },
    'battery-health-changed': {
      title: 'Accuconditie gewijzigd',
      hint: 'De accuconditie is, over een maand, een heel procent veranderd.',
    },
    'remote-access-ending': {
      title: 'Bediening op afstand eindigt',
      hint: 'De fabrikant sluit die af na een week zonder een rit van 15\u00a0minuten. U hoort het twee dagen eerder.',
    },
    'connection-lost': { title: 'Verbinding weg', hint: 'Geen auto is nog te lezen: wat er mis is, en wat te doen.' },
    'connection-restored': { title: 'Verbinding hersteld', hint: 'De auto’s zijn weer te lezen.' },
    'car-lost': { title: 'Eén auto zwijgt', hint: 'Eén auto is niet meer te lezen, de andere wel.' },
    'car-found': { title: 'Zwijgende auto is terug', hint: 'Een auto die niet te lezen was, is weer te lezen.' },
    'service-restarted': { title: 'Dienst herstart', hint: 'De Pi heeft de dienst die de auto’s leest herstart, of het geprobeerd.' },
    'storage-trouble': {
      title: 'Schijf van de Pi',
      hint: 'De Pi kan niet bewaren wat de auto’s melden; dreigt dat pas, dan komt dit na de stille uren.',
    },
    test: { title: 'Testmelding', hint: 'De melding die u zichzelf stuurt om te zien of meldingen aankomen.' },
  },

  units: { kilometre: 'km', metre: 'm', mile: 'mi', hour: 'u', minute: 'min' },

  moments: {
    moment,
    when,
    since: (from) => `sinds\u00a0${from}`,
    fromUntil: (from, until) => `van\u00a0${from} tot\u00a0${until}`,
  },

  charging: {
    factPluggedIn: 'aangesloten',
    factStarted: 'laden begonnen',
    factFastStarted: 'snelladen begonnen',
    factReached: (percent) => `geladen tot ${percent}`,
    factStopped: 'laden gestopt',
    factStoppedAt: (percent) => `laden gestopt bij ${percent}`,
    factFailed: 'laden mislukt',
    factFinished: 'laden klaar',
    factUnplugged: 'losgekoppeld',
    planned: (at) => `volgens programma begint het laden ${at}`,
    waits: 'Hij laadt nog niet.',
    waited: 'Hij laadde niet meteen.',
    plannedAgain: (at) => `volgens programma begint het weer ${at}`,
    noPlan: 'De auto noemt geen tijd waarop hij weer begint.',
    fullExpected: (at) => `waarschijnlijk vol ${at}`,
    fromPercent: (percent) => `vanaf ${percent}`,
    gained: (percent) => `${percent} erbij`,
    gainedIn: (percent, duration) => `${percent} erbij in ${duration}`,
    after: (duration) => `na ${duration}`,
    stepFailed: 'Kijk naar de kabel en het laadpunt en sluit opnieuw aan.',
  },

  battery: {
    factLow: (percent) => `accu bijna leeg, ${percent}`,
    withRange: (range) => `met ${range} bereik`,
    stepLow: 'Laad hem snel.',
    factNotPluggedIn: (percent) => `niet aangesloten, ${percent}`,
    stepNotPluggedIn: 'Sluit hem aan als hij moet laden.',
    factAuxiliaryLow: (percent) => `12V-accu zwak, ${percent}`,
    stepAuxiliaryLow: 'Rijd een half uur of sluit aan. Blijft hij zwak, laat hem testen.',
    factHealth: (percent) => `accuconditie ${percent}`,
    healthBefore: (percent) => `eerst was het ${percent}`,
    healthMeans: 'Telkens wat het grootste deel van een maand gold.',
  },

  climate: {
    factOn: 'klimaat aan',
    factOff: 'klimaat uit',
    factFailed: 'klimaat mislukt',
    outside: (temperature) => `buiten is het ${temperature}`,
    ranUntil: (duration, until) => `${duration} aan, tot ${until}`,
    failures: {
      defect: 'De auto meldt een defect. Komt het terug, ga naar de garage.',
      doorOpened: 'Er ging een deur open. Vergrendel de auto en probeer het weer.',
      lowBattery: 'De accu is te leeg. Laad tot boven 20\u00a0%, of sluit aan.',
      lowFuelLevel: 'Er is te weinig brandstof. Tank en probeer het weer.',
      tooManyUnusedPrograms: 'Het liep te vaak zonder rit erna. Stel het plan opnieuw in.',
      windowsOrRoofOpened: 'Een raam of het dak staat open. Sluit het eerst.',
      unknown: 'De auto zegt niet waarom. Probeer het later weer.',
    },
    somethingOpen: 'Er staat iets open aan de auto. Sluit het eerst.',
  },

  control: {
    atLimit: (percent) => `bij uw limiet van ${percent}`,
    hadBegunAgain: 'hij was vanzelf weer begonnen',
    atItsHour: 'op zijn stopuur',
    factGoesOn: 'stopt niet met laden',
    limitIs: (percent) => `de limiet is ${percent}`,
    itsHourIsOver: 'het stopuur is voorbij',
    stepGoesOn: 'Hij was van hier niet te stoppen. Stop hem bij het laadpunt of de kabel.',
    factStoppedAtLast: 'laden eindelijk gestopt',
    factLimitHolds: 'de laadlimiet geldt weer',
    wasFullOnce: 'Hij is één keer vol geladen en losgekoppeld.',
    factHourNotBack: 'starttijd niet teruggezet',
    ownHour: (time) => `de auto neemt zijn eigen tijd, ${time}, niet terug`,
    stepHourNotBack: 'Het wordt weer geprobeerd; u kunt hem ook in de auto instellen.',
    plans: {
      'too-little-time': { fact: 'zal niet op tijd geladen zijn', step: 'Hij laadt zonder pauze.' },
      'start-not-obeyed': { fact: 'begint niet met laden', step: 'Twee keer gevraagd. Kijk naar de kabel en het laadpunt.' },
      'stop-not-obeyed': { fact: 'pauzeert het laden niet', step: 'Twee keer gevraagd; hij mag nu laden.' },
      'overruled-by-car': {
        fact: 'laadt tegen zijn plan in',
        step: 'Hij begint telkens weer. Zoek een programma in de auto.',
      },
    },
    insteadOf: (reached, wanted, at) => `${reached} in plaats van ${wanted}${at === null ? '' : ` ${at}`}`,
    wantedFor: (wanted, at) => `hij moet ${wanted} hebben${at === null ? '' : `, ${at}`}`,
    needed: (wanted, at) => `hij moet ${wanted} hebben${at === null ? '' : `, ${at}`}`,
    factClimateStayedOff: 'het klimaat bleef uit',
    readyFor: (at) => `hij moest klaar zijn ${at}`,
    hindrances: {
      'no-fresh-reading': 'De auto was een half uur niet gelezen.',
      'not-plugged': 'Hij was niet aangesloten.',
      'battery-low': 'De accu had minder dan u ervoor instelde.',
      'not-locked': 'Hij was niet vergrendeld.',
      'too-late': 'De Pi draaide niet op tijd.',
      'not-obeyed': 'De auto antwoordde niet; hij slaapt waarschijnlijk.',
    },
    asked: {
      startCharging: 'laden starten',
      stopCharging: 'laden stoppen',
      chargeToFull: 'tot 100\u00a0% laden',
      setScheduledStart: 'starttijd instellen',
      startClimate: 'klimaat aan',
      stopClimate: 'klimaat uit',
      wakeUp: 'om het nieuwste vragen',
      flashLights: 'lichten knipperen',
      soundHorn: 'claxonneren',
      lockDoors: 'deuren vergrendelen',
      unlockDoors: 'deuren ontgrendelen',
    },
    factNotDone: (asked) => `niet gedaan: ${asked}`,
    factUnconfirmed: (asked) => `niet bevestigd: ${asked}`,
    factWishFailed: 'een wens is niet uitgevoerd',
    troubles: {
      expired: 'Het kwam te laat, er is niets naar de auto gestuurd. Vraag het opnieuw.',
      unconfirmed: 'De auto slaapt waarschijnlijk en kan het nog doen. Kijk eerst, vraag dan pas weer.',
      'not-understood': 'De Pi begrijpt het niet. Zijn software is waarschijnlijk ouder dan de app.',
      'not-available': 'Deze auto, zijn account of de weg van de Pi kan dit niet.',
      'limit-reached': 'De accu is op zijn limiet. ‘Deze keer tot 100\u00a0% laden’ gaat verder.',
      'auxiliary-battery-low': 'De 12V-accu is zwak, en wekken zou die verder leegmaken.',
      'wake-ups-used-up': 'De auto is te vaak gewekt. Vraag het opnieuw over 20\u00a0minuten.',
      'no-access': 'Wie het vroeg, mag dit niet meer. De eigenaar kan het toestaan.',
      'already-under-way': 'Hetzelfde was al onderweg.',
      replaced: 'Later werd het omgekeerde gevraagd; dat telt.',
      'backend-failed': 'Het mislukte bij de Pi. Vraag het opnieuw; zijn logboek zegt meer.',
      'service-failed': 'De cloud faalt, of de bediening op afstand is niet ingesteld. Vraag het later.',
      'service-refused': 'De weg van de Pi naar de auto weigerde. Vraag het over een paar minuten.',
      'service-down': 'De weg van de Pi naar de auto is onderbroken. Vraag het over een paar minuten.',
      'service-foreign': 'Iets anders antwoordt de Pi. De diagnose zegt wat te doen.',
      unknown: 'De reden is niet bekend. Open de app om meer te zien.',
    },
  },

  guard: {
    factLeftOpen: 'er is iets open gelaten',
    openSince: (from) => `open sinds\u00a0${from}`,
    openings: {
      driver: 'bestuurdersdeur',
      passenger: 'passagiersdeur',
      rearLeft: 'deur linksachter',
      rearRight: 'deur rechtsachter',
      trunk: 'kofferbak',
      rearWindow: 'achterruit',
      roofWindow: 'dak',
    },
    andMore: (count) => `nog ${count}`,
    stepLeftOpen: 'Ga het sluiten.',
    factTowed: 'verplaatst terwijl geparkeerd',
    standsElsewhere: (since, distance) =>
      distance === null
        ? `sinds\u00a0${since} staat hij elders, zonder rit`
        : `sinds\u00a0${since} staat hij ${distance} van zijn plek, zonder rit`,
    stepTowed: 'Weggesleept? Vraag de politie.',
    factDriven: 'er wordt gereden',
    drivenInGuardedHours: (since) => `sinds\u00a0${since}, terwijl hij moet staan`,
    stepDriven: 'Weet u niet wie rijdt, bel de politie.',
    factMovedDiscreet: 'onverwachte beweging',
    factRemoteAccess: 'bediening op afstand eindigt',
    stepRemoteAccess: (deadline) => `rijd uiterlijk ${deadline} 15\u00a0minuten, anders sluit de fabrikant die af`,
    remoteAccessEnded: (at) => `zonder een rit van 15\u00a0minuten sloot de fabrikant die af ${at}`,
    stepRemoteAccessDiscreet: 'Een rit van 15\u00a0minuten houdt die in stand.',
  },

  connection: {
    troubles: {
      'psacc-down': {
        fact: 'de Pi kan de auto niet vragen',
        step: 'De dienst die de auto leest, draait niet. De diagnose zegt wat te doen.',
      },
      'psacc-blocked': { fact: 'de Pi krijgt geen antwoord', step: 'De dienst die de auto leest, hangt. De diagnose zegt wat te doen.' },
      'psacc-foreign': {
        fact: 'iets anders antwoordt de Pi',
        step: 'Controleer het adres in de instellingen van de Pi. De diagnose zegt hoe.',
      },
      'psacc-not-configured': {
        fact: 'de Pi kent de auto niet',
        step: 'Log op de Pi in met uw account. De diagnose zegt hoe.',
      },
      'login-expired': { fact: 'login bij de fabrikant verlopen', step: 'Log opnieuw in op de Pi. De diagnose zegt hoe.' },
      'cloud-failing': {
        fact: 'cloud van de fabrikant antwoordt niet',
        step: 'U hoeft niets te doen; het gaat verder als hij terug is.',
      },
      'readings-rejected': { fact: 'de gegevens kunnen niet kloppen', step: 'Meestal herstelt het zich met de volgende rit.' },
      'remote-control-not-set-up': {
        fact: 'bediening op afstand niet ingesteld',
        step: 'Vul de code uit de sms opnieuw in. De diagnose zegt hoe.',
      },
    },
    factRestored: 'de verbinding is terug',
    disturbed: (fromUntil) => `ze was verstoord ${fromUntil}`,
  },

  journal: {
    factArrived: 'is aangekomen',
    factLeft: 'is vertrokken',
    factWeek: 'de week in cijfers',
    factMonth: 'de maand in cijfers',
    driven: (distance, trips) => (trips === 0 ? distance : `${distance} op ${trips}\u00a0${trips === 1 ? 'rit' : 'ritten'}`),
    used: (energy) => `${energy} verbruikt`,
    charged: (energy) => `${energy} geladen`,
    factAllowance: 'de bundel raakt op',
    overAtThisPace: (distance) => `in dit tempo aan het einde ${distance} te veel`,
    drivenOf: (driven, limit) => `${driven} van ${limit} is gereden`,
  },

  pi: {
    factMended: 'de Pi heeft zijn verbinding hersteld',
    byRestart: 'met een herstart',
    stepMended: 'U hoeft niets te doen.',
    factRestartFailed: 'de dienst herstarten hielp niet',
    stepRestartFailed: 'Herstart de hele Pi.',
    factRestartImpossible: 'de Pi kan de dienst niet herstarten',
    stepRestartImpossible: 'Herstart hem met de hand, of de hele Pi.',
    storage: {
      'disk-full': { fact: 'de schijf van de Pi is vol', step: 'Nieuwe metingen worden niet bewaard. Maak ruimte vrij op de Pi.' },
      'disk-nearly-full': { fact: 'de schijf van de Pi is bijna vol', step: 'Maak ruimte vrij op de Pi voor metingen verloren gaan.' },
      'read-only': {
        fact: 'de Pi kan niet op zijn schijf schrijven',
        step: 'Niets wordt bewaard. Herstart de Pi; blijft het zo, vervang zijn kaart.',
      },
      damaged: { fact: 'de database van de Pi is beschadigd', step: 'Herstart de Pi; blijft het zo, zet een reservekopie terug.' },
      failing: { fact: 'de schijf van de Pi begeeft het', step: 'Maak een reservekopie en vervang de kaart van de Pi.' },
    },
  },

  test: { fact: 'testmelding', arrives: 'Meldingen bereiken dit apparaat.' },
};
