import type { RemoteWords } from './en';

/** The words of the page of what can be asked of the car from afar, in Dutch. */
export const remoteNl: RemoteWords = {
  title: 'Op afstand',
  intro:
    'Wat u hier vraagt, bereikt de auto via de Pi en de cloud van de fabrikant; met geluk in seconden, en bij een slapende auto in minuten.',
  loading: 'Bezig met laden …',
  nameless: 'auto',
  refresh: {
    heading: 'Het nieuwste van de auto',
    text: 'Wekt de auto, zodat hij zich meldt. Elke keer kost wat van zijn 12V-accu.',
    budget: 'Nog {{left}} van {{most}} binnen {{minutes}}; de weg van de Pi naar de auto neemt er zelf ook.',
    nextAt: 'Er mag weer een {{when}}.',
    usedUp: 'Alle {{most}} binnen {{minutes}} zijn op: vraag het weer {{when}}.',
    low: 'De 12V-accu heeft {{percent}}. Onder {{least}} wordt de auto niet gewekt: een eigenaar kan dat wijzigen.',
    battery: '12V-accu',
    batteryAge: 'gemeld {{age}}',
    batterySilent: 'Niet gemeld: niemand weet wat wekken hem kost',
    leastHolds: 'Onder {{least}} wordt de auto niet gewekt.',
    least: 'Wek de auto niet onder dit percentage van de 12V-accu',
    leastHint: 'Een goede toont 69 tot 99. 0: hij wordt altijd gewekt.',
    change: 'Wijzigen',
    changeLeast: 'Wijzig onder hoeveel procent de auto niet wordt gewekt',
    wrongLeast: 'Het is een geheel getal van 0 tot 100.',
  },
  find: {
    heading: 'Auto zoeken',
    lights: 'De lichten knipperen enkele seconden. De auto meldt het niet: u ziet het als u in de buurt bent.',
    horn: 'Veel auto’s laten zich niet op afstand horen; dan staat het hier.',
    hornLacking: 'Claxonneren kan niet: de weg van de Pi naar deze auto faalt erop, gebleken {{when}}.',
    hornAgain: 'Claxonneren lukte niet {{when}}: de weg van de Pi naar deze auto faalt erop. Als eigenaar kunt u het opnieuw proberen.',
    lacking: 'Dat werkt niet bij deze auto, gebleken {{when}}.',
  },
  doors: {
    heading: 'Deuren',
    proof: 'Het geldt als gedaan zodra de auto zijn deuren zo meldt.',
    silent: 'De auto meldt zijn sloten niet: van ver weet niemand of hij het deed.',
    lock: { locked: 'Vergrendeld', unlocked: 'Ontgrendeld', partlyUnlocked: 'Deels ontgrendeld', unknown: 'Onbekend' },
    seen: 'Zoals de auto {{age}} meldde',
    lockTitle: 'De {{car}} vergrendelen?',
    lockHint: 'Zorg dat de sleutel niet binnen ligt.',
    lockYes: 'Vergrendelen',
    unlockTitle: 'De {{car}} ontgrendelen?',
    unlockHint: 'Wie ernaast staat, kan hem dan openen. Vergrendel hem daarna weer.',
    unlockYes: 'Ontgrendelen',
    leave: 'Laat maar',
  },
};
