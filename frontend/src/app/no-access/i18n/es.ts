import type { NoAccessWords } from './en';

/** The words in Spanish for who has no access. */
export const noAccessEs: NoAccessWords = {
  pageTitle: 'Sin acceso',
  title: 'Aún no tiene acceso a ningún coche',
  signedInAs: 'Ha iniciado sesión como {{ email }}, pero el propietario no ha dado un coche a esta cuenta.',
  ask: 'Pida al propietario que ejecute este comando en el Pi:',
  copy: 'Copiar el comando',
  copied: 'Copiado',
  then: 'Da un enlace para elegir una contraseña nueva; inicie sesión con ella. Si puede conservar su contraseña, pulse «Comprobar de nuevo».',
  check: 'Comprobar de nuevo',
  checking: 'Comprobando …',
  still: 'Aún sin acceso. Vale en cuanto se ejecute el comando.',
  offline: 'No hay conexión. Compruebe la red e inténtelo de nuevo.',
  signOut: 'Cerrar sesión',
};
