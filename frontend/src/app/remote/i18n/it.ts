import type { RemoteWords } from './en';

/** The words of the page of what can be asked of the car from afar, in Italian. */
export const remoteIt: RemoteWords = {
  title: 'Comandi a distanza',
  intro:
    'Ciò che chiedi qui arriva all’auto attraverso il Pi e il cloud del costruttore; se va bene in secondi, se l’auto dorme in minuti.',
  loading: 'Caricamento …',
  nameless: 'auto',
  refresh: {
    heading: 'I dati più recenti',
    text: 'Sveglia l’auto perché si faccia viva. Ogni volta consuma un po’ della batteria 12 V.',
    budget: '{{left}} di {{most}} ancora in {{minutes}}; la via del Pi all’auto ne usa alcuni.',
    nextAt: 'Di nuovo possibile {{when}}.',
    usedUp: 'Tutti i {{most}} in {{minutes}} sono usati: richiedilo {{when}}.',
    low: 'La batteria 12 V ha il {{percent}}. Sotto il {{least}} l’auto non viene svegliata: un proprietario può cambiarlo.',
    battery: 'Batteria 12 V',
    batteryAge: 'comunicato {{age}}',
    batterySilent: 'Non comunicato: nessuno sa quanto le costa un risveglio',
    leastHolds: 'Sotto il {{least}} l’auto non viene svegliata.',
    least: 'Non svegliare l’auto sotto questa percentuale della batteria 12 V',
    leastHint: 'Una buona mostra da 69 a 99. 0: viene sempre svegliata.',
    change: 'Cambia',
    changeLeast: 'Cambia la percentuale sotto cui l’auto non viene svegliata',
    wrongLeast: 'È un numero intero da 0 a 100.',
  },
  find: {
    heading: 'Trova l’auto',
    lights: 'Le luci lampeggiano per qualche secondo. L’auto non lo comunica: lo vedi se sei vicino.',
    horn: 'Molte auto non suonano a distanza; allora è scritto qui.',
    hornLacking: 'Non si può suonare: la via del Pi a quest’auto non ci riesce, come si è visto {{when}}.',
    hornAgain: 'Non si è potuto suonare {{when}}: la via del Pi a quest’auto non ci riesce. Come proprietario puoi riprovare.',
    lacking: 'Non funziona con quest’auto, come si è visto {{when}}.',
  },
  doors: {
    heading: 'Porte',
    proof: 'È fatto quando l’auto comunica così le sue porte.',
    silent: 'L’auto non comunica le serrature: da lontano nessuno sa se l’ha fatto.',
    lock: { locked: 'Bloccate', unlocked: 'Sbloccate', partlyUnlocked: 'In parte sbloccate', unknown: 'Sconosciuto' },
    seen: 'Come comunicato dall’auto {{age}}',
    lockTitle: 'Bloccare la {{car}}?',
    lockHint: 'Assicurati che la chiave non sia dentro.',
    lockYes: 'Blocca',
    unlockTitle: 'Sbloccare la {{car}}?',
    unlockHint: 'Chi le sta accanto può poi aprirla. Bloccala di nuovo dopo.',
    unlockYes: 'Sblocca',
    leave: 'Lascia stare',
  },
};
