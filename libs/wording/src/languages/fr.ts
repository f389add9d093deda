import type { SpokenDay, Words } from './words.js';

function moment(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return time;
    case 'yesterday':
      return `hier à\u00a0${time}`;
    case 'tomorrow':
      return `demain à\u00a0${time}`;
    case 'weekday':
      return `${day.name} à\u00a0${time}`;
    case 'date':
      return `le ${day.name} à\u00a0${time}`;
  }
}

function when(day: SpokenDay, time: string): string {
  return day.kind === 'today' ? `à\u00a0${time}` : moment(day, time);
}

export const french: Words = {
  thereIsNews: 'Il y a du nouveau pour votre voiture.',
  moreInTheApp: 'Ouvrez l’application pour en voir plus.',
  yourCar: 'Votre voiture',

  actions: {
    'stop-charging': 'Arrêter la charge',
    'start-charging': 'Démarrer la charge',
    'charge-to-full': 'Charger à 100\u00a0%',
    'remind-later': 'Me le rappeler',
  },

  kinds: {
    'plugged-in': { title: 'Branchée', hint: 'Le câble de charge a été branché.' },
    'charging-started': { title: 'Charge démarrée', hint: 'La voiture a commencé à charger, tout de suite ou selon son programme.' },
    'battery-reached': { title: 'Niveau de charge atteint', hint: 'En charge, la batterie a atteint un de vos niveaux.' },
    'charging-interrupted': { title: 'Charge interrompue', hint: 'La charge s’est arrêtée avant que la voiture ne la dise terminée.' },
    'charging-failed': {
      title: 'Charge échouée',
      hint: 'La voiture n’a pas pu charger\u00a0: à cause du câble, de la borne ou de la voiture.',
    },
    'charging-finished': {
      title: 'Charge terminée',
      hint: 'La voiture a chargé autant que voulu\u00a0: combien, et à quel coût.',
    },
    unplugged: { title: 'Débranchée', hint: 'Le câble de charge a été retiré.' },
    'limit-reached': {
      title: 'Limite de charge atteinte',
      hint: 'La charge a été arrêtée à votre limite\u00a0: combien, et à quel coût.',
    },
    'limit-not-kept': {
      title: 'Limite non tenue',
      hint: 'La voiture charge au-delà de votre limite ou de l’heure de fin, et n’a pas pu être arrêtée d’ici.',
    },
    'stopped-at-last': { title: 'Enfin arrêtée', hint: 'Après cette alerte\u00a0: elle ne charge plus.' },
    'stopped-at-hour': { title: 'Arrêtée à l’heure', hint: 'La charge a été arrêtée à l’heure de fin.' },
    'full-once-over': {
      title: 'Limite de nouveau active',
      hint: 'La voiture a été chargée à fond une fois, comme voulu, puis débranchée.',
    },
    'hour-not-given-back': {
      title: 'Heure de départ non rendue',
      hint: 'Pour tenir la limite, l’heure de la voiture a été décalée, et elle ne la reprend pas.',
    },
    'plan-not-met': {
      title: 'Plan de charge en difficulté',
      hint: 'La batterie aura moins que prévu au départ, ou la voiture ne suit pas son plan.',
    },
    'plug-in-for-plan': {
      title: 'À brancher pour le plan',
      hint: 'À l’heure du plan de charge, la voiture est débranchée, avec moins qu’il ne faut au prochain départ.',
    },
    'climate-skipped': {
      title: 'Plan de climat non tenu',
      hint: 'La voiture n’a pas été chauffée ou rafraîchie à l’heure, et pourquoi. Sauf si vous l’avez voulu.',
    },
    'command-failed': { title: 'Demande non exécutée', hint: 'Ce que vous avez demandé à la voiture n’a pas abouti, et pourquoi.' },
    'battery-low': { title: 'Batterie faible', hint: 'La batterie est descendue à un de vos niveaux.' },
    'not-plugged-in': { title: 'Pas branchée', hint: 'À l’heure choisie, la voiture est débranchée et peu chargée.' },
    'climate-started': { title: 'Climat en marche', hint: 'La voiture chauffe ou rafraîchit avant un trajet.' },
    'climate-ended': { title: 'Climat arrêté', hint: 'La voiture a fini de chauffer ou de rafraîchir.' },
    'climate-failed': { title: 'Climat en échec', hint: 'La voiture n’a pas chauffé ou rafraîchi comme demandé, et pourquoi.' },
    'auxiliary-battery-low': {
      title: 'Batterie 12\u00a0V faible',
      hint: 'La petite batterie, sans laquelle la voiture ne se réveille pas, est faible.',
    },
    'left-open': { title: 'Restée ouverte', hint: 'Une porte, une vitre ou le coffre reste ouvert plus longtemps que permis.' },
    'moved-while-parked': {
      title: 'Déplacée à l’arrêt',
      hint: 'La voiture a été déplacée sans rouler, ou roule quand elle devrait être garée.',
    },
    'arrived-or-left': {
      title: 'Arrivée ou partie',
      hint: 'La voiture est arrivée à un de vos lieux, ou l’a quitté. Cela dit où quelqu’un se trouve.',
    },
    'week-summary': {
      title: 'La semaine en chiffres',
      hint: 'Le lundi matin\u00a0: ce qui a été parcouru et chargé la semaine passée, et à quel coût.',
    },
    'month-summary': { title: 'Le mois en chiffres', hint: 'Le matin du premier\u00a0: la même chose pour le mois écoulé.' },
    'allowance-short': {
      title: 'Forfait bientôt épuisé',
      hint: 'Le rythme dépasse votre forfait kilométrique, ou neuf dixièmes sont parcourus. Une fois chacun.',
    },
    'battery-health-changed': {
      title: 'Santé de la batterie changée',
      hint: 'La santé de la batterie, sur un mois, a changé d’un pour cent entier.',
    },
    'remote-access-ending': {
      title: 'Contrôle à distance\u00a0: fin proche',
      hint: 'Le constructeur le coupe après une semaine sans trajet de 15\u00a0minutes. Prévenu deux jours avant.',
    },
    'connection-lost': { title: 'Connexion perdue', hint: 'Plus aucune voiture ne répond\u00a0: ce qui ne va pas, et que faire.' },
    'connection-restored': { title: 'Connexion rétablie', hint: 'Les voitures répondent de nouveau.' },
    'car-lost': { title: 'Une voiture muette', hint: 'Une voiture ne répond plus, les autres si.' },
    'car-found': { title: 'La voiture muette est de retour', hint: 'Une voiture qui ne répondait plus répond de nouveau.' },
    'service-restarted': { title: 'Service relancé', hint: 'Le Pi a relancé le service qui lit les voitures, ou a essayé.' },
    'storage-trouble': {
      title: 'Mémoire du Pi',
      hint: 'Le Pi ne peut plus garder les relevés\u00a0; s’il en est seulement près, c’est dit après les heures calmes.',
    },
    test: { title: 'Message de test', hint: 'Le message que vous vous envoyez pour voir si les messages arrivent.' },
  },

  units: { kilometre: 'km', metre: 'm', mile: 'mi', hour: 'h', minute: 'min' },

  moments: {
    moment,
    when,
    since: (from) => `depuis\u00a0${from}`,
    fromUntil: (from, until) => `de\u00a0${from} à\u00a0${until}`.replace('de\u00a0le ', 'du ').replace('à\u00a0le ', 'au '),
  },

  charging: {
    factPluggedIn: 'branchée',
    factStarted: 'charge démarrée',
    factFastStarted: 'charge rapide démarrée',
    factReached: (percent) => `chargée à ${percent}`,
    factStopped: 'charge arrêtée',
    factStoppedAt: (percent) => `charge arrêtée à ${percent}`,
    factFailed: 'charge échouée',
    factFinished: 'charge terminée',
    factUnplugged: 'débranchée',
    planned: (at) => `la charge démarre selon le programme ${at}`,
    waits: 'Elle ne charge pas encore.',
    waited: 'Elle n’a pas chargé tout de suite.',
    plannedAgain: (at) => `selon son programme, elle reprend ${at}`,
    noPlan: 'La voiture ne donne pas d’heure de reprise.',
    fullExpected: (at) => `devrait être pleine ${at}`,
    fromPercent: (percent) => `à partir de ${percent}`,
    gained: (percent) => `${percent} de plus`,
    gainedIn: (percent, duration) => `${percent} de plus en ${duration}`,
    after: (duration) => `après ${duration}`,
    stepFailed: 'Vérifiez le câble et la borne, puis rebranchez.',
  },

  battery: {
    factLow: (percent) => `batterie faible, ${percent}`,
    withRange: (range) => `avec ${range} d’autonomie`,
    stepLow: 'Rechargez-la bientôt.',
    factNotPluggedIn: (percent) => `pas branchée, ${percent}`,
    stepNotPluggedIn: 'Branchez-la si elle doit charger.',
    factAuxiliaryLow: (percent) => `batterie 12\u00a0V faible, ${percent}`,
    stepAuxiliaryLow: 'Roulez une demi-heure ou branchez. Si cela dure, faites-la tester.',
    factHealth: (percent) => `santé de la batterie ${percent}`,
    healthBefore: (percent) => `avant, c’était ${percent}`,
    healthMeans: 'Compte ce qui a valu la plus grande partie d’un mois.',
  },

  climate: {
    factOn: 'climat en marche',
    factOff: 'climat arrêté',
    factFailed: 'climat en échec',
    outside: (temperature) => `il fait ${temperature} dehors`,
    ranUntil: (duration, until) => `en marche ${duration}, jusqu’à ${until}`.replace('à le ', 'au '),
    failures: {
      defect: 'La voiture signale une panne. Voyez un garage si cela revient.',
      doorOpened: 'Une porte a été ouverte. Fermez, verrouillez et réessayez.',
      lowBattery: 'Batterie trop faible. Chargez à plus de 20\u00a0%, ou branchez.',
      lowFuelLevel: 'Trop peu de carburant. Faites le plein, puis réessayez.',
      tooManyUnusedPrograms: 'Trop de fois sans trajet ensuite. Réglez son plan à nouveau.',
      windowsOrRoofOpened: 'Une vitre ou le toit est ouvert. Fermez, puis réessayez.',
      unknown: 'La voiture ne dit pas pourquoi. Réessayez plus tard.',
    },
    somethingOpen: 'Quelque chose est ouvert sur la voiture. Fermez, puis réessayez.',
  },

  control: {
    atLimit: (percent) => `à votre limite de ${percent}`,
    hadBegunAgain: 'elle avait repris d’elle-même',
    atItsHour: 'à l’heure de fin',
    factGoesOn: 'ne cesse pas de charger',
    limitIs: (percent) => `la limite est ${percent}`,
    itsHourIsOver: 'l’heure de fin est passée',
    stepGoesOn: 'L’arrêt d’ici a échoué. Arrêtez à la borne ou retirez le câble.',
    factStoppedAtLast: 'charge enfin arrêtée',
    factLimitHolds: 'la limite de charge vaut de nouveau',
    wasFullOnce: 'Elle a été chargée à fond une fois, puis débranchée.',
    factHourNotBack: 'heure de départ non rendue',
    ownHour: (time) => `la voiture ne reprend pas son heure, ${time}`,
    stepHourNotBack: 'Un nouvel essai suit\u00a0; vous pouvez aussi la régler dans la voiture.',
    plans: {
      'too-little-time': { fact: 'ne sera pas chargée à temps', step: 'Elle charge sans pause.' },
      'start-not-obeyed': { fact: 'ne démarre pas la charge', step: 'Demandé deux fois. Vérifiez le câble et la borne.' },
      'stop-not-obeyed': { fact: 'ne met pas la charge en pause', step: 'Demandé deux fois\u00a0; elle peut charger.' },
      'overruled-by-car': {
        fact: 'charge contre son plan',
        step: 'Elle reprend à chaque fois. Cherchez un programme dans la voiture.',
      },
    },
    insteadOf: (reached, wanted, at) => `${reached} au lieu de ${wanted}${at === null ? '' : ` ${at}`}`,
    wantedFor: (wanted, at) => `elle doit avoir ${wanted}${at === null ? '' : ` ${at}`}`,
    needed: (wanted, at) => `elle doit avoir ${wanted}${at === null ? '' : ` ${at}`}`,
    factClimateStayedOff: 'le climat n’a pas démarré',
    readyFor: (at) => `elle devait être prête ${at}`,
    hindrances: {
      'no-fresh-reading': 'La voiture n’avait pas été lue depuis une demi-heure.',
      'not-plugged': 'Elle n’était pas branchée.',
      'battery-low': 'La batterie avait moins que vous ne l’avez fixé.',
      'not-locked': 'Elle n’était pas verrouillée.',
      'too-late': 'Le Pi ne tournait pas à temps.',
      'not-obeyed': 'La voiture n’a pas répondu\u00a0; elle dort sans doute.',
    },
    asked: {
      startCharging: 'démarrer la charge',
      stopCharging: 'arrêter la charge',
      chargeToFull: 'charger à 100\u00a0%',
      setScheduledStart: 'régler l’heure de départ',
      startClimate: 'climat en marche',
      stopClimate: 'arrêter le climat',
      wakeUp: 'demander le dernier état',
      flashLights: 'faire clignoter les feux',
      soundHorn: 'klaxonner',
      lockDoors: 'verrouiller les portes',
      unlockDoors: 'déverrouiller les portes',
    },
    factNotDone: (asked) => `pas fait\u00a0: ${asked}`,
    factUnconfirmed: (asked) => `pas confirmé\u00a0: ${asked}`,
    factWishFailed: 'une demande n’a pas été exécutée',
    troubles: {
      expired: 'C’est arrivé trop tard, rien n’a été envoyé à la voiture. Redemandez.',
      unconfirmed: 'La voiture dort sans doute, et peut encore le faire. Regardez avant de redemander.',
      'not-understood': 'Le Pi ne comprend pas. Son logiciel est sans doute plus ancien que l’application.',
      'not-available': 'Cette voiture, son compte ou la liaison du Pi ne le permet pas.',
      'limit-reached': 'La batterie est à sa limite. «\u00a0Charger à 100\u00a0% cette fois\u00a0» va au-delà.',
      'auxiliary-battery-low': 'La batterie 12\u00a0V est faible, et réveiller la voiture la viderait encore.',
      'wake-ups-used-up': 'La voiture a été réveillée trop souvent. Redemandez dans 20\u00a0minutes.',
      'no-access': 'La personne n’a plus ce droit sur cette voiture. Le propriétaire peut le rendre.',
      'already-under-way': 'La même demande était déjà en cours.',
      replaced: 'Le contraire a été demandé plus tard\u00a0; c’est lui qui compte.',
      'backend-failed': 'Le Pi a échoué. Redemandez\u00a0; son journal en dit plus.',
      'service-failed': 'Cloud du constructeur en panne, ou contrôle à distance absent du Pi. Redemandez bientôt.',
      'service-refused': 'La liaison du Pi avec la voiture a refusé. Redemandez dans quelques minutes.',
      'service-down': 'La liaison du Pi avec la voiture est coupée. Redemandez dans quelques minutes.',
      'service-foreign': 'Autre chose répond au Pi. Le diagnostic dit que faire.',
      unknown: 'La raison est inconnue. Ouvrez l’application pour en voir plus.',
    },
  },

  guard: {
    factLeftOpen: 'quelque chose est resté ouvert',
    openSince: (from) => `ouvert depuis\u00a0${from}`,
    openings: {
      driver: 'porte conducteur',
      passenger: 'porte passager',
      rearLeft: 'porte arrière gauche',
      rearRight: 'porte arrière droite',
      trunk: 'coffre',
      rearWindow: 'lunette arrière',
      roofWindow: 'toit',
    },
    andMore: (count) => `${count} de plus`,
    stepLeftOpen: 'Allez fermer.',
    factTowed: 'déplacée à l’arrêt',
    standsElsewhere: (since, distance) =>
      distance === null
        ? `depuis\u00a0${since} elle est ailleurs, sans avoir roulé`
        : `depuis\u00a0${since} elle est à ${distance} de sa place, sans rouler`,
    stepTowed: 'Remorquée\u00a0? Demandez à la police.',
    factDriven: 'en train de rouler',
    drivenInGuardedHours: (since) => `depuis\u00a0${since}, quand elle devrait être garée`,
    stepDriven: 'Si vous ignorez qui conduit, appelez la police.',
    factMovedDiscreet: 'mouvement inattendu',
    factRemoteAccess: 'fin proche du contrôle à distance',
    stepRemoteAccess: (deadline) => `roulez 15\u00a0minutes avant ${deadline}, sinon le constructeur le coupe`,
    remoteAccessEnded: (at) => `sans trajet de 15\u00a0minutes, le constructeur l’a coupé ${at}`,
    stepRemoteAccessDiscreet: 'Un trajet de 15\u00a0minutes le préserve.',
  },

  connection: {
    troubles: {
      'psacc-down': {
        fact: 'le Pi ne peut pas joindre la voiture',
        step: 'Le service qui lit la voiture ne tourne pas. Le diagnostic dit que faire.',
      },
      'psacc-blocked': {
        fact: 'le Pi ne reçoit pas de réponse',
        step: 'Le service qui lit la voiture est bloqué. Le diagnostic dit que faire.',
      },
      'psacc-foreign': {
        fact: 'autre chose répond au Pi',
        step: 'Vérifiez l’adresse dans les réglages du Pi. Le diagnostic dit comment.',
      },
      'psacc-not-configured': {
        fact: 'le Pi ne connaît pas la voiture',
        step: 'Connectez-vous sur le Pi à votre compte. Le diagnostic dit comment.',
      },
      'login-expired': { fact: 'connexion au constructeur expirée', step: 'Reconnectez-vous sur le Pi. Le diagnostic dit comment.' },
      'cloud-failing': {
        fact: 'le cloud constructeur ne répond pas',
        step: 'Rien à faire\u00a0; les données reprennent à son retour.',
      },
      'readings-rejected': { fact: 'données impossibles', step: 'En général, cela s’arrange au prochain trajet.' },
      'remote-control-not-set-up': {
        fact: 'contrôle à distance non configuré',
        step: 'Ressaisissez le code reçu par SMS. Le diagnostic dit comment.',
      },
    },
    factRestored: 'la connexion est rétablie',
    disturbed: (fromUntil) => `elle a été perturbée ${fromUntil}`,
  },

  journal: {
    factArrived: 'est arrivée',
    factLeft: 'est partie',
    factWeek: 'la semaine en chiffres',
    factMonth: 'le mois en chiffres',
    driven: (distance, trips) => (trips === 0 ? distance : `${distance} en ${trips}\u00a0${trips === 1 ? 'trajet' : 'trajets'}`),
    used: (energy) => `${energy} consommés`,
    charged: (energy) => `${energy} rechargés`,
    factAllowance: 'forfait bientôt épuisé',
    overAtThisPace: (distance) => `à ce rythme, ${distance} de trop à la fin`,
    drivenOf: (driven, limit) => `${driven} sur ${limit} sont parcourus`,
  },

  pi: {
    factMended: 'le Pi a rétabli sa connexion',
    byRestart: 'par une relance',
    stepMended: 'Vous n’avez rien à faire.',
    factRestartFailed: 'relancer le service n’a pas aidé',
    stepRestartFailed: 'Redémarrez tout le Pi.',
    factRestartImpossible: 'le Pi ne peut pas relancer le service',
    stepRestartImpossible: 'Relancez-le à la main, ou tout le Pi.',
    storage: {
      'disk-full': { fact: 'la mémoire du Pi est pleine', step: 'Les nouveaux relevés ne sont pas gardés. Faites de la place sur le Pi.' },
      'disk-nearly-full': {
        fact: 'la mémoire du Pi est presque pleine',
        step: 'Faites de la place sur le Pi avant de perdre des relevés.',
      },
      'read-only': {
        fact: 'le Pi ne peut pas écrire',
        step: 'Rien n’est gardé. Redémarrez le Pi\u00a0; si cela persiste, remplacez sa carte.',
      },
      damaged: { fact: 'la base du Pi est endommagée', step: 'Redémarrez le Pi\u00a0; si cela persiste, restaurez une sauvegarde.' },
      failing: { fact: 'la mémoire du Pi lâche', step: 'Faites une sauvegarde, puis remplacez la carte du Pi.' },
    },
  },

  test: { fact: 'message de test', arrives: 'Les messages atteignent cet appareil.' },
};
