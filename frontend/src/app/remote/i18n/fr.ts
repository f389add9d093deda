import type { RemoteWords } from './en';

/** The words of the page of what can be asked of the car from afar, in French. */
export const remoteFr: RemoteWords = {
  title: 'À distance',
  intro:
    'Ce que vous demandez ici passe par le Pi et le cloud du constructeur\u00a0; au mieux quelques secondes, des minutes si la voiture dort.',
  loading: 'Chargement …',
  nameless: 'voiture',
  refresh: {
    heading: 'Le dernier état',
    text: 'Réveille la voiture pour qu’elle réponde. Chaque fois coûte un peu à sa batterie 12 V.',
    budget: '{{left}} sur {{most}} encore possibles en {{minutes}}\u00a0; la liaison du Pi en prend aussi.',
    nextAt: 'De nouveau possible {{when}}.',
    usedUp: 'Les {{most}} en {{minutes}} sont utilisés\u00a0: redemandez {{when}}.',
    low: 'La batterie 12 V est à {{percent}}. Sous {{least}}, la voiture n’est pas réveillée\u00a0: un propriétaire peut le changer.',
    battery: 'Batterie 12 V',
    batteryAge: 'communiqué {{age}}',
    batterySilent: 'Non communiqué\u00a0: personne ne sait ce que coûte un réveil',
    leastHolds: 'Sous {{least}}, la voiture n’est pas réveillée.',
    least: 'Ne pas réveiller la voiture sous ce pourcentage de batterie 12 V',
    leastHint: 'Une bonne batterie affiche 69 à 99. 0\u00a0: toujours réveillée.',
    change: 'Modifier',
    changeLeast: 'Modifier le pourcentage sous lequel la voiture n’est pas réveillée',
    wrongLeast: 'C’est un entier de 0 à 100.',
  },
  find: {
    heading: 'Trouver la voiture',
    lights: 'Les feux clignotent quelques secondes. La voiture ne le signale pas\u00a0: vous le voyez si vous êtes près.',
    horn: 'Beaucoup de voitures ne klaxonnent pas à distance\u00a0; c’est alors dit ici.',
    hornLacking: 'Pas de klaxon\u00a0: la liaison du Pi avec cette voiture échoue, constaté {{when}}.',
    hornAgain:
      'Le klaxon a échoué {{when}}\u00a0: la liaison du Pi avec cette voiture n’y arrive pas. En tant que propriétaire, vous pouvez réessayer.',
    lacking: 'Cela ne marche pas avec cette voiture, constaté {{when}}.',
  },
  doors: {
    heading: 'Portes',
    proof: 'C’est fait quand la voiture communique ses portes ainsi.',
    silent: 'La voiture ne signale pas ses serrures\u00a0: personne ne sait de loin si elle l’a fait.',
    lock: { locked: 'Verrouillées', unlocked: 'Déverrouillées', partlyUnlocked: 'En partie déverrouillées', unknown: 'Inconnu' },
    seen: 'D’après la voiture, {{age}}',
    lockTitle: 'Verrouiller la {{car}}\u00a0?',
    lockHint: 'Assurez-vous que la clé n’est pas à l’intérieur.',
    lockYes: 'Verrouiller',
    unlockTitle: 'Déverrouiller la {{car}}\u00a0?',
    unlockHint: 'Qui se trouve à côté peut alors l’ouvrir. Verrouillez-la ensuite.',
    unlockYes: 'Déverrouiller',
    leave: 'Laisser ainsi',
  },
};
