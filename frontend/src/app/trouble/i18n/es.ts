import type { TroubleWords } from './en';

/** What is said where something is wrong, or missing, in Spanish. */
export const troubleEs: TroubleWords = {
  checkAgain: 'Comprobar de nuevo',
  checking: 'Comprobando …',
  stillSo: 'Sigue igual, comprobado a las {{time}}',
  noAnswerYet: 'Aún sin respuesta. Esta página sigue sola.',
  nextSteps: 'Qué hacer',

  /** The first step as Home says it, where the diagnosis page names programs and commands. */
  atHome: {
    serviceDown: {
      lead: 'Espere unos minutos.',
      text: 'Si el Pi puede reiniciar el servicio por sí mismo, lo hace ahora; véase «Más sobre esto».',
    },
    serviceBlocked: {
      lead: 'Espere unos minutos.',
      text: 'Si el Pi puede reiniciar el servicio por sí mismo, lo hace ahora; véase «Más sobre esto».',
    },
    serviceForeign: {
      lead: 'Compruebe la dirección.',
      text: 'Los ajustes del Pi deben llevar a su servicio para la nube del fabricante; véase «Más sobre esto».',
    },
    notConfigured: { lead: 'Configure el coche en el Pi.', text: 'Hace falta su cuenta del fabricante; véase «Más sobre esto».' },
    loginExpired: { lead: 'Inicie sesión de nuevo en el Pi.', text: 'Hace falta su cuenta del fabricante; véase «Más sobre esto».' },
  },

  chain: {
    car: 'Coche',
    cloud: 'Nube',
    pi: 'Pi',
    you: 'Usted',
    seen: 'visto {{time}}',
    unseen: 'aún no visto',
    silent: 'mudo',
    online: 'en línea',
    noService: 'sin acceso',
    noCommands: 'sin órdenes',
    refuses: 'rechaza',
    doubtful: 'dudoso',
    label: 'La cadena del coche a usted: {{car}}; {{cloud}}; {{pi}}; {{you}}.',
  },

  story: {
    piSilent: {
      title: 'El Pi está mudo desde {{since}}',
      means: 'El coche sigue su propio programa. Lo que ve es de {{seen}}; no se pierde nada, todo llega cuando el Pi vuelva.',
      meansUnseen: 'No se pierde nada: la primera lectura llega cuando el Pi vuelva.',
      one: { lead: 'Mire el Pi.', text: 'Su luz verde debe parpadear de vez en cuando.' },
      two: { lead: '¿No hay luz?', text: 'Desenchúfelo, espere 10 segundos y vuelva a enchufarlo.' },
      three: { lead: '¿Hay luz, pero sigue mudo?', text: 'Compruebe su cable de red o el wifi.' },
    },
    serviceDown: {
      title: 'El Pi no puede preguntar al coche desde {{since}}',
      means: 'El Pi funciona, pero su servicio para la nube del fabricante no. Lo que ve es de {{seen}}.',
      meansUnseen: 'El Pi funciona, pero su servicio para la nube del fabricante no.',
      one: { lead: 'Espere unos minutos.', text: 'Si el Pi puede reiniciar psa_car_controller por sí mismo, lo hace ahora.' },
      two: { lead: '¿Igual después de diez minutos?', text: 'En el Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: '¿Se para otra vez?', text: 'En el Pi, journalctl -u psa-car-controller dice por qué.' },
    },
    serviceBlocked: {
      title: 'El Pi no recibe respuesta desde {{since}}',
      means: 'El Pi funciona, pero su servicio para la nube del fabricante está bloqueado. Lo que ve es de {{seen}}.',
      meansUnseen: 'El Pi funciona, pero su servicio para la nube del fabricante está bloqueado.',
      one: { lead: 'Espere unos minutos.', text: 'Si el Pi puede reiniciar psa_car_controller por sí mismo, lo hace ahora.' },
      two: { lead: '¿Igual después de diez minutos?', text: 'En el Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: '¿Se bloquea cada día?', text: 'En el Pi, journalctl -u psa-car-controller dice por qué.' },
    },
    serviceForeign: {
      title: 'Otra cosa responde al Pi desde {{since}}',
      means: 'Donde debería responder el servicio para la nube del fabricante, responde otro programa. Lo que ve es de {{seen}}.',
      meansUnseen: 'Donde debería responder el servicio para la nube del fabricante, responde otro programa.',
      one: { lead: 'Compruebe la dirección.', text: 'PSACC_URL, en los ajustes del Pi, debe llevar a psa_car_controller.' },
      two: { lead: '¿La dirección es correcta?', text: 'Otro programa ocupa su puerto: deténgalo.' },
      three: { lead: 'Después reinicie el Pi.', text: 'Esta página sigue sola.' },
    },
    notConfigured: {
      title: 'El Pi aún no conoce ningún coche',
      means:
        'El Pi funciona, pero desde {{since}} no hay ningún coche configurado en su servicio para la nube del fabricante. Lo que ve es de {{seen}}.',
      meansUnseen: 'El Pi funciona, pero no hay ningún coche configurado en su servicio para la nube del fabricante.',
      one: { lead: 'Abra psa_car_controller', text: 'en el Pi e inicie sesión con su cuenta del fabricante.' },
      two: { lead: 'Introduzca el código', text: 'que el fabricante le envía por SMS.' },
      three: { lead: 'Eso es todo.', text: 'El coche aparece aquí solo, en pocos minutos.' },
    },
    loginExpired: {
      title: 'La nube del fabricante no acepta la sesión desde {{since}}',
      means: 'El Pi funciona, pero ya no tiene sesión en su cuenta del fabricante. Lo que ve es de {{seen}}.',
      meansUnseen: 'El Pi funciona, pero no tiene sesión en su cuenta del fabricante.',
      one: { lead: 'Abra psa_car_controller', text: 'en el Pi e inicie sesión de nuevo con su cuenta del fabricante.' },
      two: {
        lead: '¿Ha cambiado la contraseña?',
        text: 'Entonces entre con la nueva. La aplicación del fabricante también debe aceptarla.',
      },
      three: { lead: 'Eso es todo.', text: 'Esta página sigue sola, en un cuarto de hora.' },
    },
    cloudFailing: {
      title: 'La nube del fabricante no responde desde {{since}}',
      means: 'No tiene que hacer nada: los datos siguen cuando vuelva. Lo que ve es de {{seen}}.',
      meansUnseen: 'No tiene que hacer nada: la primera lectura llega cuando vuelva.',
      one: { lead: 'Espere.', text: 'La mayoría de los cortes de la nube acaban en unas horas. El Pi sigue preguntando.' },
      two: { lead: '¿La aplicación del fabricante va?', text: 'Entonces inicie sesión de nuevo en psa_car_controller en el Pi.' },
      three: { lead: '¿Nada funciona en un día?', text: 'Pregunte al fabricante si los servicios conectados de su coche están activos.' },
    },
    readingsRejected: {
      title: 'Lo que dice el coche desde {{since}} no puede ser cierto',
      means:
        'La nube del fabricante se contradice, por ejemplo con un kilometraje que retrocede. Ve el último estado creíble, de {{seen}}.',
      meansUnseen: 'La nube del fabricante se contradice, y aún no ha llegado nada creíble.',
      one: { lead: 'Espere al próximo viaje.', text: 'Normalmente se arregla entonces solo.' },
      two: { lead: '¿No se ha arreglado?', text: 'Compare el kilometraje del coche con el de esta aplicación.' },
      three: { lead: '¿Son distintos?', text: 'Pregunte al fabricante: su nube tiene el equivocado.' },
    },
    neverReported: {
      title: 'El coche aún no ha informado',
      meansUnseen: 'La nube del fabricante responde, pero desde {{since}} con nada que pueda ser cierto de un coche.',
      one: { lead: 'Conduzca unos minutos.', text: 'Un coche nuevo en la nube suele informar tras su primer viaje.' },
      two: { lead: '¿Sigue sin haber nada?', text: 'Mire si la aplicación del fabricante muestra la carga.' },
      three: { lead: '¿También está vacía?', text: 'Pregunte al fabricante si los servicios conectados de su coche están activos.' },
    },
    remoteControl: {
      title: 'Las órdenes no llegan al coche desde {{since}}',
      means:
        'Lo que ve es correcto: carga, puertas y posición siguen llegando. Pero psa_car_controller no puede enviar órdenes: su control a distancia no está configurado o ha terminado.',
      meansUnseen: 'psa_car_controller no puede enviar órdenes: su control a distancia no está configurado o ha terminado.',
      one: {
        lead: 'Abra psa_car_controller',
        text: 'en el Pi. Tras la rueda dentada de arriba está su página de la contraseña de un solo uso, «OTP config».',
      },
      two: { lead: 'Pida un SMS.', text: 'Solo uno: el fabricante permite pocos.' },
      three: {
        lead: 'Introduzca su código y su PIN',
        text: 'de la aplicación del fabricante: las cuatro cifras, no la contraseña. Las órdenes vuelven a funcionar en un cuarto de hora.',
      },
    },
  },

  absence: {
    missingTitle: 'El Pi aún no ha publicado este coche',
    missingText: 'Carga, autonomía, puertas y posición aparecen aquí en cuanto haya leído el coche una vez.',
    missingOne: { lead: '¿Recién configurado?', text: 'Espere dos minutos. Esta página se llena sola.' },
    missingTwo: { lead: '¿Sigue vacía?', text: 'Mire si el Pi tiene corriente y red.' },
    deniedTitle: 'No tiene acceso a este coche',
    deniedText: 'Se le retiró el acceso, o es para otro coche. El propietario puede dárselo en el Pi.',
    unreadableTitle: 'Esta página es más antigua que el software del Pi',
    unreadableText:
      'No puede leer lo que escribe el Pi. Recargue la página; si no ayuda, pida al propietario que publique de nuevo la aplicación.',
    unavailableTitle: 'No se pueden obtener los datos del coche',
    unavailableText: 'El servicio que los guarda no responde. Sus datos están a salvo; inténtelo de nuevo en un momento.',
    offlineTitle: 'Sin conexión',
    offlineText: 'Este dispositivo aún no guarda ningún estado de este coche. Llegará cuando haya red.',
  },
};
