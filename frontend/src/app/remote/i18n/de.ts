import type { RemoteWords } from './en';

/** The words of the page of what can be asked of the car from afar, in German. */
export const remoteDe: RemoteWords = {
  title: 'Fernsteuerung',
  intro:
    'Was Sie hier wünschen, erreicht das Auto über den Pi und die Hersteller-Cloud; im besten Fall in Sekunden, bei einem schlafenden Auto in Minuten.',
  loading: 'Wird geladen …',
  nameless: 'Auto',
  refresh: {
    heading: 'Der neueste Stand',
    text: 'Weckt das Auto, damit es sich meldet. Jedes Mal kostet ein wenig aus der 12-V-Batterie.',
    budget: 'Noch {{left}} von {{most}} binnen {{minutes}}; der Weg des Pi zum Auto nimmt selbst welche.',
    nextAt: 'Wieder möglich {{when}}.',
    usedUp: 'Alle {{most}} binnen {{minutes}} sind verbraucht: wieder möglich {{when}}.',
    low: 'Die 12-V-Batterie hat {{percent}}. Unter {{least}} wird das Auto nicht geweckt: Ein Besitzer kann das ändern.',
    battery: '12-V-Batterie',
    batteryAge: 'gemeldet {{age}}',
    batterySilent: 'Nicht gemeldet: Niemand weiß, was ein Aufwecken sie kostet',
    leastHolds: 'Hat sie weniger als {{least}}, wird das Auto nicht geweckt.',
    least: 'Das Auto nicht wecken, wenn die 12-V-Batterie weniger Prozent hat als',
    leastHint: 'Eine gute zeigt 69 bis 99. 0: Es wird immer geweckt.',
    change: 'Ändern',
    changeLeast: 'Ändern, unter wie viel Prozent das Auto nicht geweckt wird',
    wrongLeast: 'Es ist eine ganze Zahl von 0 bis 100.',
  },
  find: {
    heading: 'Auto finden',
    lights: 'Das Licht blinkt einige Sekunden. Das Auto meldet es nicht: Sie sehen es, wenn Sie in der Nähe sind.',
    horn: 'Viele Autos lassen sich nicht aus der Ferne hupen; dann steht es hier.',
    hornLacking: 'Hupen geht nicht: Der Weg des Pi zu diesem Auto scheitert daran, erfahren {{when}}.',
    hornAgain: 'Hupen ging {{when}} nicht: Der Weg des Pi zu diesem Auto scheitert daran. Als Besitzer können Sie es erneut versuchen.',
    lacking: 'Das geht bei diesem Auto nicht, erfahren {{when}}.',
  },
  doors: {
    heading: 'Türen',
    proof: 'Es gilt als erledigt, wenn das Auto seine Türen so meldet.',
    silent: 'Das Auto meldet seine Verriegelung nicht: Aus der Ferne weiß niemand, ob es sie betätigt hat.',
    lock: { locked: 'Verriegelt', unlocked: 'Entriegelt', partlyUnlocked: 'Teilweise entriegelt', unknown: 'Nicht bekannt' },
    seen: 'Wie vom Auto gemeldet {{age}}',
    lockTitle: '{{car}}: verriegeln?',
    lockHint: 'Achten Sie darauf, dass der Schlüssel nicht im Auto ist.',
    lockYes: 'Verriegeln',
    unlockTitle: '{{car}}: entriegeln?',
    unlockHint: 'Wer danebensteht, kann es dann öffnen. Verriegeln Sie es danach wieder.',
    unlockYes: 'Entriegeln',
    leave: 'Lieber nicht',
  },
};
