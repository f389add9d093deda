import type { SpokenDay, Words } from './words.js';

function moment(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return `le\u00a0${time}`;
    case 'yesterday':
      return `ieri alle\u00a0${time}`;
    case 'tomorrow':
      return `domani alle\u00a0${time}`;
    case 'weekday':
      return `${day.name} alle\u00a0${time}`;
    case 'date':
      return `il ${day.name} alle\u00a0${time}`;
  }
}

function when(day: SpokenDay, time: string): string {
  return day.kind === 'today' ? `alle\u00a0${time}` : moment(day, time);
}

/** `dalle 14:02`, `da ieri alle 14:02`, `dal 3 novembre alle 14:02`. */
function since(moment: string): string {
  return /^(le|il) /u.test(moment.replace('\u00a0', ' '))
    ? `da${moment.startsWith('il') ? 'l' : 'lle'}${moment.slice(2)}`
    : `da\u00a0${moment}`;
}

function to(moment: string): string {
  return /^(le|il) /u.test(moment.replace('\u00a0', ' '))
    ? `a${moment.startsWith('il') ? 'l' : 'lle'}${moment.slice(2)}`
    : `a\u00a0${moment}`;
}

export const italian: Words = {
  thereIsNews: 'Ci sono novità della tua auto.',
  moreInTheApp: 'Apri l’app per vedere di più.',
  yourCar: 'La tua auto',

  actions: {
    'stop-charging': 'Ferma la ricarica',
    'start-charging': 'Avvia la ricarica',
    'charge-to-full': 'Carica al 100\u00a0%',
    'remind-later': 'Ricordamelo dopo',
  },

  kinds: {
    'plugged-in': { title: 'Collegata', hint: 'Il cavo di ricarica è stato collegato.' },
    'charging-started': { title: 'Ricarica iniziata', hint: 'L’auto ha iniziato a caricare, subito o secondo il suo programma.' },
    'battery-reached': { title: 'Livello di carica raggiunto', hint: 'In carica, la batteria ha raggiunto uno dei tuoi livelli.' },
    'charging-interrupted': { title: 'Ricarica interrotta', hint: 'La ricarica si è fermata prima che l’auto la dicesse finita.' },
    'charging-failed': { title: 'Ricarica fallita', hint: 'L’auto non ha potuto caricare: per il cavo, la colonnina o l’auto stessa.' },
    'charging-finished': {
      title: 'Ricarica finita',
      hint: 'L’auto ha caricato quanto doveva: quant’era, e quanto è costato.',
    },
    unplugged: { title: 'Scollegata', hint: 'Il cavo di ricarica è stato staccato.' },
    'limit-reached': {
      title: 'Limite di ricarica raggiunto',
      hint: 'La ricarica è stata fermata al tuo limite: quant’era, e quanto è costato.',
    },
    'limit-not-kept': {
      title: 'Limite non tenuto',
      hint: 'L’auto carica oltre il limite o l’ora di fine, e da qui non si è potuta fermare.',
    },
    'stopped-at-last': { title: 'Finalmente fermata', hint: 'Dopo quell’allarme: ora non carica più.' },
    'stopped-at-hour': { title: 'Fermata all’ora giusta', hint: 'La ricarica è stata fermata all’ora di fine.' },
    'full-once-over': { title: 'Il limite vale di nuovo', hint: 'L’auto è stata caricata piena una volta, come volevi, e scollegata.' },
    'hour-not-given-back': {
      title: 'Ora di inizio non ripristinata',
      hint: 'Per tenere il limite l’ora dell’auto è stata spostata, e l’auto non la riprende.',
    },
    'plan-not-met': {
      title: 'Piano di ricarica a rischio',
      hint: 'Alla partenza la batteria avrà meno del previsto, o l’auto non segue il suo piano.',
    },
    'plug-in-for-plan': {
      title: 'Da collegare per il piano',
      hint: 'All’ora del piano l’auto è scollegata, con meno di quanto chiede la prossima partenza.',
    },
    'climate-skipped': {
      title: 'Piano clima non rispettato',
      hint: 'L’auto non è stata scaldata o raffreddata in tempo, e perché. Non se l’hai voluto tu.',
    },
    'command-failed': { title: 'Richiesta non eseguita', hint: 'Ciò che hai chiesto all’auto non è riuscito, e perché.' },
    'battery-low': { title: 'Batteria scarica', hint: 'La batteria è scesa a uno dei tuoi livelli.' },
    'not-plugged-in': { title: 'Non collegata', hint: 'All’ora scelta l’auto è scollegata e poco carica.' },
    'climate-started': { title: 'Clima acceso', hint: 'L’auto ha iniziato a scaldare o raffreddare prima di un viaggio.' },
    'climate-ended': { title: 'Clima spento', hint: 'L’auto ha smesso di scaldare o raffreddare.' },
    'climate-failed': { title: 'Clima fallito', hint: 'L’auto non ha scaldato o raffreddato come chiesto, e perché.' },
    'auxiliary-battery-low': {
      title: 'Batteria 12\u00a0V scarica',
      hint: 'La piccola batteria senza cui l’auto non si sveglia è scarica.',
    },
    'left-open': { title: 'Lasciata aperta', hint: 'Una porta, un finestrino o il bagagliaio è aperto più a lungo di quanto permetti.' },
    'moved-while-parked': {
      title: 'Spostata da ferma',
      hint: 'L’auto è stata spostata senza guidarla, o viaggia quando dovrebbe star ferma.',
    },
    'arrived-or-left': {
      title: 'Arrivata o partita',
      hint: 'L’auto è arrivata in uno dei tuoi luoghi, o l’ha lasciato. Dice dov’è qualcuno.',
    },
    'week-summary': {
      title: 'La settimana in numeri',
      hint: 'Il lunedì mattina: quanto è stato percorso e caricato la settimana scorsa, e il costo.',
    },
    'month-summary': { title: 'Il mese in numeri', hint: 'Il mattino del primo: lo stesso per il mese finito.' },
    'allowance-short': {
      title: 'Il forfait sta finendo',
      hint: 'Il ritmo supera il forfait di chilometri, o ne sono percorsi nove decimi. Una volta ciascuno.',
    },
    'battery-health-changed': {
      title: 'Salute batteria cambiata',
      hint: 'La salute della batteria, in un mese, è cambiata di un punto intero.',
    },
    'remote-access-ending': {
      title: 'I comandi stanno per finire',
      hint: 'Il costruttore li toglie dopo una settimana senza un viaggio di 15\u00a0minuti. Avviso due giorni prima.',
    },
    'connection-lost': { title: 'Connessione persa', hint: 'Nessuna auto si può più leggere: che cosa non va, e che cosa fare.' },
    'connection-restored': { title: 'Connessione ripristinata', hint: 'Le auto si possono leggere di nuovo.' },
    'car-lost': { title: 'Un’auto tace', hint: 'Un’auto non si può più leggere, le altre sì.' },
    'car-found': { title: 'L’auto muta è tornata', hint: 'Un’auto che non si poteva leggere si legge di nuovo.' },
    'service-restarted': { title: 'Servizio riavviato', hint: 'Il Pi ha riavviato il servizio che legge le auto, o ci ha provato.' },
    'storage-trouble': {
      title: 'Disco del Pi',
      hint: 'Il Pi non può conservare ciò che le auto comunicano; se ci è solo vicino, dopo il silenzio.',
    },
    test: { title: 'Messaggio di prova', hint: 'Il messaggio che invii a te stesso per vedere se i messaggi arrivano.' },
  },

  units: { kilometre: 'km', metre: 'm', mile: 'mi', hour: 'h', minute: 'min' },

  moments: {
    moment,
    when,
    since: (from) => since(from),
    fromUntil: (from, until) => `${since(from)} ${to(until)}`,
  },

  charging: {
    factPluggedIn: 'collegata',
    factStarted: 'ricarica iniziata',
    factFastStarted: 'ricarica rapida iniziata',
    factReached: (percent) => `carica al ${percent}`,
    factStopped: 'ricarica fermata',
    factStoppedAt: (percent) => `ricarica fermata al ${percent}`,
    factFailed: 'ricarica fallita',
    factFinished: 'ricarica finita',
    factUnplugged: 'scollegata',
    planned: (at) => `la ricarica parte da programma ${at}`,
    waits: 'Non carica ancora.',
    waited: 'Non ha caricato subito.',
    plannedAgain: (at) => `da programma riprende ${at}`,
    noPlan: 'L’auto non dice quando riprende.',
    fullExpected: (at) => `dovrebbe essere piena ${at}`,
    fromPercent: (percent) => `dal ${percent}`,
    gained: (percent) => `${percent} in più`,
    gainedIn: (percent, duration) => `${percent} in più in ${duration}`,
    after: (duration) => `dopo ${duration}`,
    stepFailed: 'Controlla il cavo e la colonnina, poi ricollega.',
  },

  battery: {
    factLow: (percent) => `batteria scarica, ${percent}`,
    withRange: (range) => `con ${range} di autonomia`,
    stepLow: 'Caricala presto.',
    factNotPluggedIn: (percent) => `non collegata, ${percent}`,
    stepNotPluggedIn: 'Collegala se deve caricare.',
    factAuxiliaryLow: (percent) => `batteria 12\u00a0V scarica, ${percent}`,
    stepAuxiliaryLow: 'Guida mezz’ora o collega. Se resta scarica, falla controllare.',
    factHealth: (percent) => `salute della batteria ${percent}`,
    healthBefore: (percent) => `prima era ${percent}`,
    healthMeans: 'Conta ciò che è valso per quasi tutto un mese.',
  },

  climate: {
    factOn: 'clima acceso',
    factOff: 'clima spento',
    factFailed: 'clima fallito',
    outside: (temperature) => `fuori ci sono ${temperature}`,
    ranUntil: (duration, until) => `acceso ${duration}, fino ${to(until)}`,
    failures: {
      defect: 'L’auto segnala un guasto. Se si ripete, va’ in officina.',
      doorOpened: 'Una porta è stata aperta. Chiudi, blocca e riprova.',
      lowBattery: 'La batteria è scarica. Carica oltre il 20\u00a0%, o collega.',
      lowFuelLevel: 'C’è poco carburante. Rifornisci, poi riprova.',
      tooManyUnusedPrograms: 'Ha funzionato troppo spesso senza viaggi. Reimposta il piano.',
      windowsOrRoofOpened: 'Un finestrino o il tetto è aperto. Chiudilo, poi riprova.',
      unknown: 'L’auto non dice perché. Riprova più tardi.',
    },
    somethingOpen: 'Qualcosa sull’auto è aperto. Chiudi, poi riprova.',
  },

  control: {
    atLimit: (percent) => `al tuo limite del ${percent}`,
    hadBegunAgain: 'aveva ripreso da sola',
    atItsHour: 'all’ora di fine',
    factGoesOn: 'non smette di caricare',
    limitIs: (percent) => `il limite è ${percent}`,
    itsHourIsOver: 'l’ora di fine è passata',
    stepGoesOn: 'Da qui non si è potuta fermare. Fallo alla colonnina o stacca il cavo.',
    factStoppedAtLast: 'ricarica finalmente fermata',
    factLimitHolds: 'il limite di ricarica vale di nuovo',
    wasFullOnce: 'È stata caricata piena una volta, e scollegata.',
    factHourNotBack: 'ora di inizio non ripristinata',
    ownHour: (time) => `l’auto non riprende la sua ora, ${time}`,
    stepHourNotBack: 'Si riprova; puoi anche impostarla nell’auto.',
    plans: {
      'too-little-time': { fact: 'non sarà carica in tempo', step: 'Carica senza pause.' },
      'start-not-obeyed': { fact: 'non inizia a caricare', step: 'Chiesto due volte. Controlla il cavo e la colonnina.' },
      'stop-not-obeyed': { fact: 'non mette in pausa la ricarica', step: 'Chiesto due volte; la si lascia caricare.' },
      'overruled-by-car': {
        fact: 'carica contro il suo piano',
        step: 'Ricomincia ogni volta. Cerca un programma nell’auto.',
      },
    },
    insteadOf: (reached, wanted, at) => `${reached} invece di ${wanted}${at === null ? '' : ` ${at}`}`,
    wantedFor: (wanted, at) => `deve avere ${wanted}${at === null ? '' : ` ${at}`}`,
    needed: (wanted, at) => `deve avere ${wanted}${at === null ? '' : ` ${at}`}`,
    factClimateStayedOff: 'il clima non è partito',
    readyFor: (at) => `doveva essere pronta ${at}`,
    hindrances: {
      'no-fresh-reading': 'L’auto non era letta da mezz’ora.',
      'not-plugged': 'Non era collegata.',
      'battery-low': 'La batteria aveva meno di quanto hai fissato.',
      'not-locked': 'Non era bloccata.',
      'too-late': 'Il Pi non era attivo in tempo.',
      'not-obeyed': 'L’auto non ha risposto; probabilmente dorme.',
    },
    asked: {
      startCharging: 'avviare la ricarica',
      stopCharging: 'fermare la ricarica',
      chargeToFull: 'caricare al 100\u00a0%',
      setScheduledStart: 'impostare l’ora di inizio',
      startClimate: 'accendere il clima',
      stopClimate: 'spegnere il clima',
      wakeUp: 'chiedere i dati recenti',
      flashLights: 'far lampeggiare le luci',
      soundHorn: 'suonare il clacson',
      lockDoors: 'bloccare le porte',
      unlockDoors: 'sbloccare le porte',
    },
    factNotDone: (asked) => `non fatto: ${asked}`,
    factUnconfirmed: (asked) => `non confermato: ${asked}`,
    factWishFailed: 'una richiesta non è stata eseguita',
    troubles: {
      expired: 'È arrivato troppo tardi e nulla è stato inviato all’auto. Richiedilo.',
      unconfirmed: 'L’auto probabilmente dorme e può ancora farlo. Guarda prima di richiederlo.',
      'not-understood': 'Il Pi non lo capisce. Il suo software è forse più vecchio dell’app.',
      'not-available': 'Quest’auto, il suo account o la via del Pi non lo permette.',
      'limit-reached': 'La batteria è al limite. «Carica al 100\u00a0% stavolta» va oltre.',
      'auxiliary-battery-low': 'La batteria 12\u00a0V è scarica, e svegliare l’auto la scaricherebbe ancora.',
      'wake-ups-used-up': 'L’auto è stata svegliata troppo spesso. Richiedilo tra 20\u00a0minuti.',
      'no-access': 'Chi l’ha chiesto non può più farlo. Il proprietario può permetterlo.',
      'already-under-way': 'La stessa richiesta era già in corso.',
      replaced: 'Poi è stato chiesto il contrario; vale quello.',
      'backend-failed': 'Il Pi non ci è riuscito. Richiedilo; il suo registro dice di più.',
      'service-failed': 'Il cloud è guasto, o mancano i comandi a distanza sul Pi. Richiedilo più tardi.',
      'service-refused': 'La via del Pi all’auto ha rifiutato. Richiedilo tra qualche minuto.',
      'service-down': 'La via del Pi all’auto è interrotta. Richiedilo tra qualche minuto.',
      'service-foreign': 'Qualcos’altro risponde al Pi. La diagnosi dice che cosa fare.',
      unknown: 'Il motivo non si conosce. Apri l’app per vedere di più.',
    },
  },

  guard: {
    factLeftOpen: 'qualcosa è rimasto aperto',
    openSince: (from) => `aperto ${since(from)}`,
    openings: {
      driver: 'porta del conducente',
      passenger: 'porta del passeggero',
      rearLeft: 'porta posteriore sinistra',
      rearRight: 'porta posteriore destra',
      trunk: 'bagagliaio',
      rearWindow: 'lunotto',
      roofWindow: 'tetto',
    },
    andMore: (count) => `${count} in più`,
    stepLeftOpen: 'Va’ a chiudere.',
    factTowed: 'spostata da ferma',
    standsElsewhere: (from, distance) =>
      distance === null ? `${since(from)} è altrove, senza essere guidata` : `${since(from)} è a ${distance} dal suo posto, non guidata`,
    stepTowed: 'Rimossa? Chiedi alla polizia.',
    factDriven: 'in viaggio',
    drivenInGuardedHours: (from) => `${since(from)}, quando dovrebbe star ferma`,
    stepDriven: 'Se non sai chi guida, chiama la polizia.',
    factMovedDiscreet: 'movimento inatteso',
    factRemoteAccess: 'i comandi stanno per finire',
    stepRemoteAccess: (deadline) => `guidala 15\u00a0minuti entro ${deadline}, o il costruttore toglie i comandi`,
    remoteAccessEnded: (at) => `senza un viaggio di 15\u00a0minuti il costruttore li ha tolti ${at}`,
    stepRemoteAccessDiscreet: 'Un viaggio di 15\u00a0minuti li mantiene.',
  },

  connection: {
    troubles: {
      'psacc-down': {
        fact: 'il Pi non può interrogare l’auto',
        step: 'Il servizio che legge l’auto non è attivo. La diagnosi dice che cosa fare.',
      },
      'psacc-blocked': {
        fact: 'il Pi non riceve risposta',
        step: 'Il servizio che legge l’auto è bloccato. La diagnosi dice che cosa fare.',
      },
      'psacc-foreign': {
        fact: 'qualcos’altro risponde al Pi',
        step: 'Controlla l’indirizzo nelle impostazioni del Pi. La diagnosi dice come.',
      },
      'psacc-not-configured': {
        fact: 'il Pi non conosce l’auto',
        step: 'Accedi sul Pi con il tuo account. La diagnosi dice come.',
      },
      'login-expired': { fact: 'accesso al costruttore scaduto', step: 'Accedi di nuovo sul Pi. La diagnosi dice come.' },
      'cloud-failing': {
        fact: 'il cloud del costruttore non risponde',
        step: 'Non devi fare nulla; i dati riprendono quando torna.',
      },
      'readings-rejected': { fact: 'i dati non possono essere veri', step: 'Di solito si sistema col prossimo viaggio.' },
      'remote-control-not-set-up': {
        fact: 'comandi a distanza da configurare',
        step: 'Inserisci di nuovo il codice dell’SMS. La diagnosi dice come.',
      },
    },
    factRestored: 'la connessione è tornata',
    disturbed: (fromUntil) => `era disturbata ${fromUntil}`,
  },

  journal: {
    factArrived: 'è arrivata',
    factLeft: 'è partita',
    factWeek: 'la settimana in numeri',
    factMonth: 'il mese in numeri',
    driven: (distance, trips) => (trips === 0 ? distance : `${distance} in ${trips}\u00a0${trips === 1 ? 'viaggio' : 'viaggi'}`),
    used: (energy) => `${energy} consumati`,
    charged: (energy) => `${energy} ricaricati`,
    factAllowance: 'il forfait sta finendo',
    overAtThisPace: (distance) => `a questo ritmo alla fine ${distance} di troppo`,
    drivenOf: (driven, limit) => `percorsi ${driven} di ${limit}`,
  },

  pi: {
    factMended: 'il Pi ha ripristinato la connessione',
    byRestart: 'con un riavvio',
    stepMended: 'Non devi fare nulla.',
    factRestartFailed: 'riavviare il servizio non è servito',
    stepRestartFailed: 'Riavvia tutto il Pi.',
    factRestartImpossible: 'il Pi non può riavviare il servizio',
    stepRestartImpossible: 'Riavvialo a mano, o tutto il Pi.',
    storage: {
      'disk-full': { fact: 'il disco del Pi è pieno', step: 'Le nuove letture non si conservano. Libera spazio sul Pi.' },
      'disk-nearly-full': { fact: 'il disco del Pi è quasi pieno', step: 'Libera spazio sul Pi prima di perdere letture.' },
      'read-only': {
        fact: 'il Pi non può scrivere sul disco',
        step: 'Nulla si conserva. Riavvia il Pi; se resta così, cambia la sua scheda.',
      },
      damaged: { fact: 'il database del Pi è danneggiato', step: 'Riavvia il Pi; se resta così, ripristina una copia del database.' },
      failing: { fact: 'il disco del Pi cede', step: 'Fai una copia di sicurezza, poi cambia la scheda del Pi.' },
    },
  },

  test: { fact: 'messaggio di prova', arrives: 'I messaggi raggiungono questo dispositivo.' },
};
