import { dashboardFr } from '../dashboard/i18n/fr';
import type { StartTexts } from './texts';

/** What the shell, the sign-in and Home say in French. */
export const fr: StartTexts = {
  shell: {
    skip: 'Aller au contenu',
    chooseCar: 'Choisir une voiture',
    cars: 'Voitures',
    home: 'Retour à l’accueil',
    nav: { label: 'Pages principales', home: 'Accueil', charging: 'Recharge', climate: 'Climat', trips: 'Trajets', insights: 'Bilan' },
    notifications: 'Notifications',
    notificationsOne: 'Notifications, une nouvelle',
    notificationsMany: 'Notifications, {{ count }} nouvelles',
    menu: 'Menu',
    offline: 'Vous êtes hors ligne.',
    offlineSince: 'Vous êtes hors ligne. Données du {{ time }}.',
  },
  signIn: {
    title: 'Connexion',
    claim: 'Combien, jusqu’où, jusqu’à quand.',
    claimQuiet: 'Et si c’est encore vrai.',
    email: 'E-mail',
    password: 'Mot de passe',
    showPassword: 'Afficher le mot de passe',
    hidePassword: 'Masquer le mot de passe',
    remember: 'Rester connecté sur cet appareil',
    submit: 'Se connecter',
    submitting: 'Connexion …',
    forgot: 'Mot de passe oublié',
    notInvited: 'Pas encore invité\u00a0?',
    invitation:
      'Seules les personnes invitées par le propriétaire de la voiture peuvent se connecter. Demandez-lui d’exécuter cette commande sur le Pi, avec votre e-mail\u00a0; vous recevrez un lien pour choisir un mot de passe.',
    resetTitle: 'Nouveau mot de passe',
    resetIntro: 'Nous envoyons à cet e-mail un lien pour choisir un nouveau mot de passe.',
    sendLink: 'Envoyer le lien',
    sending: 'Envoi …',
    back: 'Retour à la connexion',
    resetSent: 'Si un compte existe pour {{ email }}, un message est en route. Regardez aussi dans les indésirables.',
    privacy: 'Vos données restent entre la voiture, votre Pi et votre propre projet.',
    missingEmail: 'Saisissez votre e-mail.',
    missingPassword: 'Saisissez votre mot de passe.',
    problems: {
      'wrong-credentials': 'L’e-mail et le mot de passe ne correspondent pas. Réessayez ou demandez un nouveau mot de passe.',
      'too-many-attempts': 'Trop d’essais. Attendez quelques minutes puis réessayez, ou demandez un nouveau mot de passe.',
      offline: 'Pas de connexion. Vérifiez le réseau et réessayez.',
      disabled: 'Ce compte a été fermé. Demandez au propriétaire de la voiture de le rouvrir.',
      'invalid-email': 'Ce n’est pas une adresse e-mail. Vérifiez l’orthographe.',
      unknown: 'Cela n’a pas marché. Réessayez dans un instant.',
    },
    unavailable: {
      'not-configured':
        'Cette adresse n’appartient encore à aucun projet Firebase. La prochaine étape de l’installation est dans le manuel.',
      unreachable: 'Le cloud ne répond pas. Vérifiez le réseau et réessayez.',
    },
    tryAgain: 'Réessayer',
  },
  dashboard: dashboardFr,
};
