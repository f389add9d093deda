import type { JournalWords } from './en';

/** The words that the pages of the journal share, in Spanish. */
export const journalEs: JournalWords = {
  month: 'Mes',
  previous: 'Antes: {{month}}',
  next: 'Después: {{month}}',
  loading: 'Buscando el mes',
  tryAgain: 'Reintentar',
  somewhere: 'algún lugar',
  asOf: 'Según este dispositivo. Se piden datos nuevos.',
  asOfOffline: 'Según este dispositivo. Los nuevos llegan cuando haya red.',
  unreadableOne: 'Una entrada es de un software más nuevo que esta página. Recargue la página para verla.',
  unreadableMany: '{{count}} entradas son de un software más nuevo que esta página. Recargue la página para verlas.',
  csv: 'Descargar como CSV',
  today: {
    heading: 'Hoy',
    all: 'Todos los viajes',
    none: 'Aún no hay nada de hoy.',
    driven: 'Recorrido',
    trips: 'Viajes',
    used: 'Consumido',
    charged: 'Cargado',
    cost: 'Coste',
  },
  position: {
    show: 'Mapa',
    label: 'Dónde está el coche',
    labelAt: 'Dónde está el coche: {{place}}',
    at: 'Lugar: {{place}}',
  },
  absence: {
    deniedTitle: 'No tiene acceso al diario de este coche',
    deniedText: 'Hable con el propietario del coche e inténtelo de nuevo.',
    unavailableTitle: 'No se puede obtener el mes',
    unavailableText: 'El servicio que guarda los datos no responde. No se pierde nada.',
    offlineTitle: 'Sin conexión',
    offlineText: 'Este mes aún no está en este dispositivo. Aparece cuando haya red.',
  },
};
