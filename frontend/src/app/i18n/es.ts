import { dashboardEs } from '../dashboard/i18n/es';
import type { StartTexts } from './texts';

/** What the shell, the sign-in and Home say in Spanish. */
export const es: StartTexts = {
  shell: {
    skip: 'Ir al contenido',
    chooseCar: 'Elegir un coche',
    cars: 'Coches',
    home: 'Volver al inicio',
    nav: { label: 'Páginas principales', home: 'Inicio', charging: 'Carga', climate: 'Clima', trips: 'Viajes', insights: 'Datos' },
    notifications: 'Avisos',
    notificationsOne: 'Avisos, uno nuevo',
    notificationsMany: 'Avisos, {{ count }} nuevos',
    menu: 'Menú',
    offline: 'Sin conexión.',
    offlineSince: 'Sin conexión. Lo que ve es de {{ time }}.',
  },
  signIn: {
    title: 'Iniciar sesión',
    claim: 'Cuánto, hasta dónde, hasta cuándo.',
    claimQuiet: 'Y si sigue siendo cierto.',
    email: 'Correo electrónico',
    password: 'Contraseña',
    showPassword: 'Mostrar la contraseña',
    hidePassword: 'Ocultar la contraseña',
    remember: 'Mantener la sesión en este dispositivo',
    submit: 'Iniciar sesión',
    submitting: 'Iniciando sesión …',
    forgot: 'He olvidado la contraseña',
    notInvited: '¿Aún sin invitación?',
    invitation:
      'Solo pueden entrar las personas a las que invita el propietario del coche. Pídale que ejecute este comando en el Pi con su correo; recibirá un enlace para elegir una contraseña.',
    resetTitle: 'Contraseña nueva',
    resetIntro: 'Enviamos a este correo un enlace para elegir una contraseña nueva.',
    sendLink: 'Enviar el enlace',
    sending: 'Enviando …',
    back: 'Volver al inicio de sesión',
    resetSent: 'Si hay una cuenta para {{ email }}, el mensaje está en camino. Mire también en el correo no deseado.',
    privacy: 'Sus datos se quedan entre el coche, su Pi y su propio proyecto.',
    missingEmail: 'Introduzca su correo.',
    missingPassword: 'Introduzca su contraseña.',
    problems: {
      'wrong-credentials': 'El correo y la contraseña no coinciden. Inténtelo de nuevo o pida una contraseña nueva.',
      'too-many-attempts': 'Demasiados intentos. Espere unos minutos e inténtelo de nuevo, o pida una contraseña nueva.',
      offline: 'No hay conexión. Compruebe la red e inténtelo de nuevo.',
      disabled: 'Esta cuenta está cerrada. Pida al propietario del coche que la abra de nuevo.',
      'invalid-email': 'Esto no es un correo electrónico. Compruebe cómo está escrito.',
      unknown: 'No ha funcionado. Inténtelo de nuevo en un momento.',
    },
    unavailable: {
      'not-configured':
        'Esta dirección aún no pertenece a ningún proyecto de Firebase. El siguiente paso de la instalación está en el manual.',
      unreachable: 'La nube no responde. Compruebe la red e inténtelo de nuevo.',
    },
    tryAgain: 'Reintentar',
  },
  dashboard: dashboardEs,
};
