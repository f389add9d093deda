import type { TroubleWords } from './en';

/** What is said where something is wrong, or missing, in Italian. */
export const troubleIt: TroubleWords = {
  checkAgain: 'Controlla di nuovo',
  checking: 'Controllo in corso …',
  stillSo: 'Ancora così, controllato alle {{time}}',
  noAnswerYet: 'Ancora nessuna risposta. Questa pagina continua da sola.',
  nextSteps: 'Che cosa fare',

  /** The first step as Home says it, where the diagnosis page names programs and commands. */
  atHome: {
    serviceDown: {
      lead: 'Attendi qualche minuto.',
      text: 'Se il Pi può riavviare il servizio da solo, lo fa ora; vedi «Dettagli».',
    },
    serviceBlocked: {
      lead: 'Attendi qualche minuto.',
      text: 'Se il Pi può riavviare il servizio da solo, lo fa ora; vedi «Dettagli».',
    },
    serviceForeign: {
      lead: 'Controlla l’indirizzo.',
      text: 'Le impostazioni del Pi devono portare al suo servizio per il cloud del costruttore; vedi «Dettagli».',
    },
    notConfigured: { lead: 'Configura l’auto sul Pi.', text: 'Serve il tuo account del costruttore; vedi «Dettagli».' },
    loginExpired: { lead: 'Accedi di nuovo sul Pi.', text: 'Serve il tuo account del costruttore; vedi «Dettagli».' },
  },

  chain: {
    car: 'Auto',
    cloud: 'Cloud',
    pi: 'Pi',
    you: 'Tu',
    seen: 'vista {{time}}',
    unseen: 'mai vista',
    silent: 'muto',
    online: 'online',
    noService: 'non chiede',
    noCommands: 'niente comandi',
    refuses: 'rifiuta',
    doubtful: 'dubbio',
    label: 'La catena dall’auto a te: {{car}}; {{cloud}}; {{pi}}; {{you}}.',
  },

  story: {
    piSilent: {
      title: 'Il Pi tace da {{since}}',
      means: 'L’auto segue il suo programma. Quello che vedi è di {{seen}}; nulla va perso, tutto arriva quando il Pi torna.',
      meansUnseen: 'Nulla va perso: la prima lettura arriva quando il Pi torna.',
      one: { lead: 'Guarda il Pi.', text: 'La sua luce verde deve lampeggiare di tanto in tanto.' },
      two: { lead: 'Nessuna luce?', text: 'Stacca la spina, attendi 10 secondi, riattaccala.' },
      three: { lead: 'C’è luce, ma tace?', text: 'Controlla il cavo di rete o il Wi-Fi.' },
    },
    serviceDown: {
      title: 'Il Pi non può interrogare l’auto da {{since}}',
      means: 'Il Pi funziona, ma il suo servizio per il cloud del costruttore no. Quello che vedi è di {{seen}}.',
      meansUnseen: 'Il Pi funziona, ma il suo servizio per il cloud del costruttore no.',
      one: { lead: 'Attendi qualche minuto.', text: 'Se il Pi può riavviare psa_car_controller da solo, lo fa ora.' },
      two: { lead: 'Ancora così dopo dieci minuti?', text: 'Sul Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Si ferma di nuovo?', text: 'Sul Pi, journalctl -u psa-car-controller dice perché.' },
    },
    serviceBlocked: {
      title: 'Il Pi non riceve risposta da {{since}}',
      means: 'Il Pi funziona, ma il suo servizio per il cloud del costruttore è bloccato. Quello che vedi è di {{seen}}.',
      meansUnseen: 'Il Pi funziona, ma il suo servizio per il cloud del costruttore è bloccato.',
      one: { lead: 'Attendi qualche minuto.', text: 'Se il Pi può riavviare psa_car_controller da solo, lo fa ora.' },
      two: { lead: 'Ancora così dopo dieci minuti?', text: 'Sul Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Si blocca ogni giorno?', text: 'Sul Pi, journalctl -u psa-car-controller dice perché.' },
    },
    serviceForeign: {
      title: 'Qualcos’altro risponde al Pi da {{since}}',
      means:
        'Dove dovrebbe rispondere il servizio per il cloud del costruttore risponde un altro programma. Quello che vedi è di {{seen}}.',
      meansUnseen: 'Dove dovrebbe rispondere il servizio per il cloud del costruttore risponde un altro programma.',
      one: { lead: 'Controlla l’indirizzo.', text: 'PSACC_URL nelle impostazioni del Pi deve portare a psa_car_controller.' },
      two: { lead: 'L’indirizzo è giusto?', text: 'Un altro programma ha preso la porta: fermalo.' },
      three: { lead: 'Poi riavvia il Pi.', text: 'Questa pagina continua da sola.' },
    },
    notConfigured: {
      title: 'Il Pi non conosce ancora alcuna auto',
      means:
        'Il Pi funziona, ma da {{since}} nel suo servizio per il cloud del costruttore non è configurata alcuna auto. Quello che vedi è di {{seen}}.',
      meansUnseen: 'Il Pi funziona, ma nel suo servizio per il cloud del costruttore non è configurata alcuna auto.',
      one: { lead: 'Apri psa_car_controller', text: 'sul Pi e accedi con il tuo account del costruttore.' },
      two: { lead: 'Inserisci il codice', text: 'che il costruttore ti invia per SMS.' },
      three: { lead: 'È tutto.', text: 'L’auto appare qui da sola, in pochi minuti.' },
    },
    loginExpired: {
      title: 'Il cloud del costruttore rifiuta l’accesso da {{since}}',
      means: 'Il Pi funziona, ma non è più connesso al tuo account del costruttore. Quello che vedi è di {{seen}}.',
      meansUnseen: 'Il Pi funziona, ma non è connesso al tuo account del costruttore.',
      one: { lead: 'Apri psa_car_controller', text: 'sul Pi e accedi di nuovo con il tuo account del costruttore.' },
      two: { lead: 'Hai cambiato la password?', text: 'Allora accedi con quella nuova. Anche l’app del costruttore deve accettarla.' },
      three: { lead: 'È tutto.', text: 'Questa pagina continua da sola, entro un quarto d’ora.' },
    },
    cloudFailing: {
      title: 'Il cloud del costruttore non risponde da {{since}}',
      means: 'Non devi fare nulla: i dati riprendono quando torna. Quello che vedi è di {{seen}}.',
      meansUnseen: 'Non devi fare nulla: la prima lettura arriva quando torna.',
      one: { lead: 'Attendi.', text: 'Quasi tutti i guasti del cloud finiscono in poche ore. Il Pi continua a chiedere.' },
      two: { lead: 'L’app del costruttore funziona?', text: 'Allora accedi di nuovo in psa_car_controller sul Pi.' },
      three: { lead: 'Niente va da un giorno?', text: 'Chiedi al costruttore se i servizi connessi della tua auto sono attivi.' },
    },
    readingsRejected: {
      title: 'Ciò che l’auto dice da {{since}} non può essere vero',
      means:
        'Il cloud del costruttore si contraddice, per esempio con un contachilometri che torna indietro. Vedi l’ultimo stato credibile, di {{seen}}.',
      meansUnseen: 'Il cloud del costruttore si contraddice, e nulla di credibile è ancora arrivato.',
      one: { lead: 'Attendi il prossimo viaggio.', text: 'Di solito allora si sistema da solo.' },
      two: { lead: 'Non si è sistemato?', text: 'Confronta il contachilometri dell’auto con quello di questa app.' },
      three: { lead: 'Sono diversi?', text: 'Chiedi al costruttore: il suo cloud ha quello sbagliato.' },
    },
    neverReported: {
      title: 'L’auto non si è ancora fatta viva',
      meansUnseen: 'Il cloud del costruttore risponde, ma da {{since}} con nulla che possa essere vero di un’auto.',
      one: { lead: 'Guida qualche minuto.', text: 'Un’auto nuova per il cloud di solito si fa viva dopo il primo viaggio.' },
      two: { lead: 'Ancora nulla?', text: 'Guarda se l’app del costruttore mostra la carica.' },
      three: { lead: 'È vuota anche quella?', text: 'Chiedi al costruttore se i servizi connessi della tua auto sono attivi.' },
    },
    remoteControl: {
      title: 'I comandi non raggiungono l’auto da {{since}}',
      means:
        'Quello che vedi è giusto: carica, porte e posizione continuano ad arrivare. Ma psa_car_controller non può inviare comandi: il suo controllo a distanza non è configurato o è scaduto.',
      meansUnseen: 'psa_car_controller non può inviare comandi: il suo controllo a distanza non è configurato o è scaduto.',
      one: {
        lead: 'Apri psa_car_controller',
        text: 'sul Pi. Dietro l’ingranaggio in alto c’è la pagina della password monouso, «OTP config».',
      },
      two: { lead: 'Chiedi un SMS.', text: 'Uno solo: il costruttore ne permette pochi.' },
      three: {
        lead: 'Inserisci il suo codice e il tuo PIN',
        text: 'dell’app del costruttore: le quattro cifre, non la password. I comandi tornano a funzionare in un quarto d’ora.',
      },
    },
  },

  absence: {
    missingTitle: 'Il Pi non ha ancora pubblicato quest’auto',
    missingText: 'Carica, autonomia, porte e posizione appaiono qui appena ha letto l’auto una volta.',
    missingOne: { lead: 'Appena configurato?', text: 'Attendi due minuti. Questa pagina si riempie da sola.' },
    missingTwo: { lead: 'Ancora vuota?', text: 'Guarda se il Pi ha corrente e rete.' },
    deniedTitle: 'Non hai accesso a quest’auto',
    deniedText: 'Il tuo accesso è stato tolto, o è per un’altra auto. Il proprietario può dartelo sul Pi.',
    unreadableTitle: 'Questa pagina è più vecchia del software del Pi',
    unreadableText: 'Non sa leggere ciò che il Pi scrive. Ricarica la pagina; se non basta, chiedi al proprietario di ripubblicare l’app.',
    unavailableTitle: 'I dati dell’auto non si possono recuperare',
    unavailableText: 'Il servizio che li conserva non risponde. I tuoi dati sono al sicuro; riprova tra un attimo.',
    offlineTitle: 'Sei offline',
    offlineText: 'Questo dispositivo non ha ancora uno stato di quest’auto. Arriva quando torna la rete.',
  },
};
