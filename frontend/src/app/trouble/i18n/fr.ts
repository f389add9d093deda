import type { TroubleWords } from './en';

/** What is said where something is wrong, or missing, in French. */
export const troubleFr: TroubleWords = {
  checkAgain: 'Vérifier à nouveau',
  checking: 'Vérification …',
  stillSo: 'Toujours ainsi, vérifié à {{time}}',
  noAnswerYet: 'Pas encore de réponse. Cette page continue toute seule.',
  nextSteps: 'Que faire',

  /** The first step as Home says it, where the diagnosis page names programs and commands. */
  atHome: {
    serviceDown: {
      lead: 'Attendez quelques minutes.',
      text: 'Si le Pi peut relancer le service lui-même, il le fait maintenant\u00a0; voir «\u00a0En savoir plus\u00a0».',
    },
    serviceBlocked: {
      lead: 'Attendez quelques minutes.',
      text: 'Si le Pi peut relancer le service lui-même, il le fait maintenant\u00a0; voir «\u00a0En savoir plus\u00a0».',
    },
    serviceForeign: {
      lead: 'Vérifiez l’adresse.',
      text: 'Les réglages du Pi doivent mener à son service pour le cloud du constructeur\u00a0; voir «\u00a0En savoir plus\u00a0».',
    },
    notConfigured: {
      lead: 'Configurez la voiture sur le Pi.',
      text: 'Il faut votre compte du constructeur\u00a0; voir «\u00a0En savoir plus\u00a0».',
    },
    loginExpired: {
      lead: 'Reconnectez-vous sur le Pi.',
      text: 'Il faut votre compte du constructeur\u00a0; voir «\u00a0En savoir plus\u00a0».',
    },
  },

  chain: {
    car: 'Voiture',
    cloud: 'Cloud',
    pi: 'Pi',
    you: 'Vous',
    seen: 'vue {{time}}',
    unseen: 'jamais vue',
    silent: 'muet',
    online: 'en ligne',
    noService: 'sans accès',
    noCommands: 'sans commandes',
    refuses: 'refuse',
    doubtful: 'douteux',
    label: 'La chaîne de la voiture à vous\u00a0: {{car}}\u00a0; {{cloud}}\u00a0; {{pi}}\u00a0; {{you}}.',
  },

  story: {
    piSilent: {
      title: 'Le Pi est muet depuis {{since}}',
      means:
        'La voiture suit son propre programme. Vous voyez l’état du {{seen}}\u00a0; rien n’est perdu, tout arrive quand le Pi revient.',
      meansUnseen: 'Rien n’est perdu\u00a0: le premier relevé arrive quand le Pi revient.',
      one: { lead: 'Regardez le Pi.', text: 'Son voyant vert doit clignoter de temps en temps.' },
      two: { lead: 'Pas de voyant\u00a0?', text: 'Débranchez-le, attendez 10 secondes, rebranchez-le.' },
      three: { lead: 'Un voyant, mais muet\u00a0?', text: 'Vérifiez son câble réseau ou le Wi-Fi.' },
    },
    serviceDown: {
      title: 'Le Pi ne peut pas interroger la voiture depuis {{since}}',
      means: 'Le Pi marche, mais son service pour le cloud du constructeur ne tourne pas. Vous voyez l’état du {{seen}}.',
      meansUnseen: 'Le Pi marche, mais son service pour le cloud du constructeur ne tourne pas.',
      one: { lead: 'Attendez quelques minutes.', text: 'Si le Pi peut relancer psa_car_controller lui-même, il le fait maintenant.' },
      two: { lead: 'Toujours ainsi après dix minutes\u00a0?', text: 'Sur le Pi\u00a0: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Il s’arrête encore\u00a0?', text: 'Sur le Pi, journalctl -u psa-car-controller dit pourquoi.' },
    },
    serviceBlocked: {
      title: 'Le Pi ne reçoit pas de réponse depuis {{since}}',
      means: 'Le Pi marche, mais son service pour le cloud du constructeur est bloqué. Vous voyez l’état du {{seen}}.',
      meansUnseen: 'Le Pi marche, mais son service pour le cloud du constructeur est bloqué.',
      one: { lead: 'Attendez quelques minutes.', text: 'Si le Pi peut relancer psa_car_controller lui-même, il le fait maintenant.' },
      two: { lead: 'Toujours ainsi après dix minutes\u00a0?', text: 'Sur le Pi\u00a0: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Il se bloque chaque jour\u00a0?', text: 'Sur le Pi, journalctl -u psa-car-controller dit pourquoi.' },
    },
    serviceForeign: {
      title: 'Autre chose répond au Pi depuis {{since}}',
      means: 'Là où devrait répondre le service pour le cloud du constructeur, un autre programme répond. Vous voyez l’état du {{seen}}.',
      meansUnseen: 'Là où devrait répondre le service pour le cloud du constructeur, un autre programme répond.',
      one: { lead: 'Vérifiez l’adresse.', text: 'PSACC_URL, dans les réglages du Pi, doit mener à psa_car_controller.' },
      two: { lead: 'L’adresse est bonne\u00a0?', text: 'Un autre programme a pris son port\u00a0: arrêtez-le.' },
      three: { lead: 'Puis redémarrez le Pi.', text: 'Cette page continue toute seule.' },
    },
    notConfigured: {
      title: 'Le Pi ne connaît encore aucune voiture',
      means:
        'Le Pi marche, mais depuis {{since}} aucune voiture n’est configurée dans son service pour le cloud du constructeur. Vous voyez l’état du {{seen}}.',
      meansUnseen: 'Le Pi marche, mais aucune voiture n’est configurée dans son service pour le cloud du constructeur.',
      one: { lead: 'Ouvrez psa_car_controller', text: 'sur le Pi et connectez-vous avec votre compte du constructeur.' },
      two: { lead: 'Saisissez le code', text: 'que le constructeur vous envoie par SMS.' },
      three: { lead: 'C’est tout.', text: 'La voiture apparaît ici toute seule, en quelques minutes.' },
    },
    loginExpired: {
      title: 'Le cloud du constructeur refuse la connexion depuis {{since}}',
      means: 'Le Pi marche, mais n’est plus connecté à votre compte du constructeur. Vous voyez l’état du {{seen}}.',
      meansUnseen: 'Le Pi marche, mais n’est pas connecté à votre compte du constructeur.',
      one: { lead: 'Ouvrez psa_car_controller', text: 'sur le Pi et reconnectez-vous avec votre compte du constructeur.' },
      two: {
        lead: 'Mot de passe changé\u00a0?',
        text: 'Alors connectez-vous avec le nouveau. L’application du constructeur doit l’accepter aussi.',
      },
      three: { lead: 'C’est tout.', text: 'Cette page continue toute seule, en un quart d’heure.' },
    },
    cloudFailing: {
      title: 'Le cloud du constructeur ne répond pas depuis {{since}}',
      means: 'Vous n’avez rien à faire\u00a0: les données reprennent à son retour. Vous voyez l’état du {{seen}}.',
      meansUnseen: 'Vous n’avez rien à faire\u00a0: le premier relevé arrive à son retour.',
      one: { lead: 'Attendez.', text: 'La plupart des pannes du cloud durent quelques heures. Le Pi continue de demander.' },
      two: { lead: 'L’application du constructeur marche\u00a0?', text: 'Alors reconnectez-vous dans psa_car_controller sur le Pi.' },
      three: {
        lead: 'Rien ne marche depuis un jour\u00a0?',
        text: 'Demandez au constructeur si les services connectés de votre voiture sont actifs.',
      },
    },
    readingsRejected: {
      title: 'Ce que dit la voiture depuis {{since}} ne peut pas être vrai',
      means:
        'Le cloud du constructeur se contredit, par exemple avec un kilométrage qui recule. Vous voyez le dernier état crédible, du {{seen}}.',
      meansUnseen: 'Le cloud du constructeur se contredit, et rien de crédible n’est encore venu.',
      one: { lead: 'Attendez le prochain trajet.', text: 'En général, cela s’arrange alors tout seul.' },
      two: { lead: 'Pas arrangé\u00a0?', text: 'Comparez le kilométrage de la voiture à celui de cette application.' },
      three: { lead: 'Ils diffèrent\u00a0?', text: 'Demandez au constructeur\u00a0: son cloud a le mauvais.' },
    },
    neverReported: {
      title: 'La voiture n’a encore rien communiqué',
      meansUnseen: 'Le cloud du constructeur répond, mais depuis {{since}} rien qui puisse être vrai d’une voiture.',
      one: { lead: 'Roulez quelques minutes.', text: 'Une voiture nouvelle dans le cloud se signale en général après son premier trajet.' },
      two: { lead: 'Toujours rien\u00a0?', text: 'Regardez si l’application du constructeur montre la charge.' },
      three: {
        lead: 'Elle est vide aussi\u00a0?',
        text: 'Demandez au constructeur si les services connectés de votre voiture sont actifs.',
      },
    },
    remoteControl: {
      title: 'Les commandes n’atteignent plus la voiture depuis {{since}}',
      means:
        'Ce que vous voyez est exact\u00a0: charge, portes et position arrivent toujours. Mais psa_car_controller ne peut pas envoyer de commandes\u00a0: son contrôle à distance n’est pas configuré ou a pris fin.',
      meansUnseen: 'psa_car_controller ne peut pas envoyer de commandes\u00a0: son contrôle à distance n’est pas configuré ou a pris fin.',
      one: {
        lead: 'Ouvrez psa_car_controller',
        text: 'sur le Pi. Derrière la roue dentée, en haut, se trouve sa page du mot de passe à usage unique, «\u00a0OTP config\u00a0».',
      },
      two: { lead: 'Demandez un SMS.', text: 'Un seul\u00a0: le constructeur en permet peu.' },
      three: {
        lead: 'Saisissez son code et votre code PIN',
        text: 'de l’application du constructeur\u00a0: les quatre chiffres, pas le mot de passe. Les commandes remarchent en un quart d’heure.',
      },
    },
  },

  absence: {
    missingTitle: 'Le Pi n’a pas encore publié cette voiture',
    missingText: 'Charge, autonomie, portes et position apparaissent ici dès qu’il a lu la voiture une fois.',
    missingOne: { lead: 'Tout juste installé\u00a0?', text: 'Attendez deux minutes. Cette page se remplit toute seule.' },
    missingTwo: { lead: 'Toujours vide\u00a0?', text: 'Vérifiez que le Pi a du courant et du réseau.' },
    deniedTitle: 'Vous n’avez pas accès à cette voiture',
    deniedText: 'Votre accès a été retiré, ou vaut pour une autre voiture. Le propriétaire peut vous le donner sur le Pi.',
    unreadableTitle: 'Cette page est plus ancienne que le logiciel du Pi',
    unreadableText:
      'Elle ne sait pas lire ce que le Pi écrit. Rechargez-la\u00a0; si cela n’aide pas, demandez au propriétaire de republier l’application.',
    unavailableTitle: 'Les données de la voiture sont inaccessibles',
    unavailableText: 'Le service qui les garde ne répond pas. Vos données sont en sûreté\u00a0; réessayez dans un instant.',
    offlineTitle: 'Vous êtes hors ligne',
    offlineText: 'Cet appareil n’a encore aucun état de cette voiture. Il arrive dès qu’il y a du réseau.',
  },
};
