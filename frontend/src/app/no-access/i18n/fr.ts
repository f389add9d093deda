import type { NoAccessWords } from './en';

/** The words in French for who has no access. */
export const noAccessFr: NoAccessWords = {
  pageTitle: 'Pas d’accès',
  title: 'Vous n’avez encore accès à aucune voiture',
  signedInAs: 'Vous êtes connecté en tant que {{ email }}, mais le propriétaire n’a pas donné de voiture à ce compte.',
  ask: 'Demandez au propriétaire d’exécuter cette commande sur le Pi\u00a0:',
  copy: 'Copier la commande',
  copied: 'Copié',
  then: 'Elle donne un lien pour choisir un nouveau mot de passe\u00a0; connectez-vous avec celui-ci. Si vous gardez votre mot de passe, appuyez sur «\u00a0Vérifier à nouveau\u00a0».',
  check: 'Vérifier à nouveau',
  checking: 'Vérification …',
  still: 'Toujours pas d’accès. Il vaut dès que la commande a été exécutée.',
  offline: 'Pas de connexion. Vérifiez le réseau et réessayez.',
  signOut: 'Se déconnecter',
};
