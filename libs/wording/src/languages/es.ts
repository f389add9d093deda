import type { SpokenDay, Words } from './words.js';

function moment(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return `las\u00a0${time}`;
    case 'yesterday':
      return `ayer a las\u00a0${time}`;
    case 'tomorrow':
      return `mañana a las\u00a0${time}`;
    case 'weekday':
      return `el ${day.name} a las\u00a0${time}`;
    case 'date':
      return `el ${day.name}, ${time}`;
  }
}

function when(day: SpokenDay, time: string): string {
  return day.kind === 'today' ? `a las\u00a0${time}` : moment(day, time);
}

export const spanish: Words = {
  thereIsNews: 'Hay novedades de su coche.',
  moreInTheApp: 'Abra la aplicación para ver más.',
  yourCar: 'Su coche',

  actions: {
    'stop-charging': 'Detener la carga',
    'start-charging': 'Iniciar la carga',
    'charge-to-full': 'Cargar al 100\u00a0%',
    'remind-later': 'Recordar más tarde',
  },

  kinds: {
    'plugged-in': { title: 'Enchufado', hint: 'Se ha enchufado el cable de carga.' },
    'charging-started': { title: 'Carga iniciada', hint: 'El coche ha empezado a cargar, en el acto o según su programa.' },
    'battery-reached': { title: 'Nivel de carga alcanzado', hint: 'Al cargar, la batería ha alcanzado uno de sus niveles.' },
    'charging-interrupted': { title: 'Carga interrumpida', hint: 'La carga se paró antes de que el coche la diera por terminada.' },
    'charging-failed': { title: 'Carga fallida', hint: 'El coche no pudo cargar: la causa es el cable, el punto de carga o el coche.' },
    'charging-finished': {
      title: 'Carga terminada',
      hint: 'El coche ha cargado lo que debía: cuánto fue y cuánto costó.',
    },
    unplugged: { title: 'Desenchufado', hint: 'Se ha quitado el cable de carga.' },
    'limit-reached': {
      title: 'Límite de carga alcanzado',
      hint: 'La carga se detuvo en su límite: cuánto fue y cuánto costó.',
    },
    'limit-not-kept': {
      title: 'Límite no cumplido',
      hint: 'El coche carga más allá de su límite o de su hora de fin, y no se pudo detener desde aquí.',
    },
    'stopped-at-last': { title: 'Por fin detenido', hint: 'Tras esa alarma: ahora ya no carga.' },
    'stopped-at-hour': { title: 'Detenido a su hora', hint: 'La carga se detuvo a la hora de fin.' },
    'full-once-over': { title: 'El límite vuelve a valer', hint: 'El coche se llenó una vez, como usted quería, y se desenchufó.' },
    'hour-not-given-back': {
      title: 'Hora de inicio sin devolver',
      hint: 'Por el límite se movió la hora de inicio del coche, y el coche no la recupera.',
    },
    'plan-not-met': {
      title: 'Plan de carga en apuros',
      hint: 'La batería tendrá menos de lo previsto a la salida, o el coche no hace lo que pide su plan.',
    },
    'plug-in-for-plan': {
      title: 'Enchufar para el plan',
      hint: 'A la hora del plan, el coche está desenchufado y con menos de lo que pide la próxima salida.',
    },
    'climate-skipped': {
      title: 'Plan de clima no cumplido',
      hint: 'El coche no se calentó o enfrió a su hora, y por qué. No se avisa si usted lo quiso así.',
    },
    'command-failed': { title: 'Petición no cumplida', hint: 'Lo que pidió al coche no salió adelante, y por qué.' },
    'battery-low': { title: 'Batería baja', hint: 'La batería ha bajado a uno de sus niveles.' },
    'not-plugged-in': { title: 'No enchufado', hint: 'A la hora elegida, el coche está desenchufado y con poca carga.' },
    'climate-started': { title: 'Clima encendido', hint: 'El coche ha empezado a calentar o enfriar antes de un viaje.' },
    'climate-ended': { title: 'Clima apagado', hint: 'El coche ha dejado de calentar o enfriar.' },
    'climate-failed': { title: 'Clima fallido', hint: 'El coche no calentó o enfrió como se pidió, y por qué.' },
    'auxiliary-battery-low': {
      title: 'Batería de 12\u00a0V baja',
      hint: 'La batería pequeña, sin la que el coche no despierta, está baja.',
    },
    'left-open': { title: 'Dejado abierto', hint: 'Una puerta, ventanilla o el maletero lleva abierto más de lo que usted permite.' },
    'moved-while-parked': { title: 'Movido estando aparcado', hint: 'El coche se movió sin viaje, o circula cuando debería estar parado.' },
    'arrived-or-left': {
      title: 'Llegada o salida',
      hint: 'El coche ha llegado a uno de sus lugares, o lo ha dejado. Dice dónde está alguien.',
    },
    'week-summary': {
      title: 'La semana en cifras',
      hint: 'El lunes por la mañana: lo recorrido y cargado la semana pasada, y lo que costó.',
    },
    'month-summary': { title: 'El mes en cifras', hint: 'La mañana del día uno: lo mismo del mes que ha acabado.' },
    'allowance-short': {
      title: 'El cupo se acaba',
      hint: 'El ritmo supera su cupo de kilómetros, o se han recorrido nueve décimas partes. Una vez cada uno.',
    },
    'battery-health-changed': {
      title: 'Salud de la batería cambiada',
      hint: 'La salud de la batería, en un mes, ha cambiado en un punto entero.',
    },
    'remote-access-ending': {
      title: 'Fin del control a distancia',
      hint: 'El fabricante lo corta tras una semana sin un viaje de 15\u00a0minutos. Se avisa dos días antes.',
    },
    'connection-lost': { title: 'Conexión perdida', hint: 'Ya no se puede leer ningún coche: qué falla y qué hacer.' },
    'connection-restored': { title: 'Conexión recuperada', hint: 'Los coches se pueden leer de nuevo.' },
    'car-lost': { title: 'Un coche mudo', hint: 'Un coche ya no se puede leer, y los demás sí.' },
    'car-found': { title: 'Vuelve el coche mudo', hint: 'Un coche que no se podía leer se puede leer de nuevo.' },
    'service-restarted': { title: 'Servicio reiniciado', hint: 'El Pi ha reiniciado el servicio que lee los coches, o lo ha intentado.' },
    'storage-trouble': {
      title: 'Disco del Pi',
      hint: 'El Pi no puede guardar lo que informan los coches; si solo está cerca, se dice tras el silencio.',
    },
    test: { title: 'Aviso de prueba', hint: 'El aviso que se envía a sí mismo para ver si llegan los avisos.' },
  },

  units: { kilometre: 'km', metre: 'm', mile: 'mi', hour: 'h', minute: 'min' },

  moments: {
    moment,
    when,
    since: (from) => `desde\u00a0${from}`,
    fromUntil: (from, until) => `desde ${from} hasta ${until}`,
  },

  charging: {
    factPluggedIn: 'enchufado',
    factStarted: 'carga iniciada',
    factFastStarted: 'carga rápida iniciada',
    factReached: (percent) => `cargado al ${percent}`,
    factStopped: 'carga detenida',
    factStoppedAt: (percent) => `carga detenida al ${percent}`,
    factFailed: 'carga fallida',
    factFinished: 'carga terminada',
    factUnplugged: 'desenchufado',
    planned: (at) => `la carga empieza por programa ${at}`,
    waits: 'Aún no carga.',
    waited: 'No cargó enseguida.',
    plannedAgain: (at) => `según su programa sigue ${at}`,
    noPlan: 'El coche no dice a qué hora sigue.',
    fullExpected: (at) => `estará llena ${at}`,
    fromPercent: (percent) => `desde el ${percent}`,
    gained: (percent) => `${percent} más`,
    gainedIn: (percent, duration) => `${percent} más en ${duration}`,
    after: (duration) => `tras ${duration}`,
    stepFailed: 'Revise el cable y el punto de carga y vuelva a enchufar.',
  },

  battery: {
    factLow: (percent) => `batería baja, ${percent}`,
    withRange: (range) => `con ${range} de autonomía`,
    stepLow: 'Cárguelo pronto.',
    factNotPluggedIn: (percent) => `no enchufado, ${percent}`,
    stepNotPluggedIn: 'Enchúfelo si debe cargar.',
    factAuxiliaryLow: (percent) => `batería de 12\u00a0V baja, ${percent}`,
    stepAuxiliaryLow: 'Conduzca media hora o enchufe. Si sigue baja, hágala revisar.',
    factHealth: (percent) => `salud de la batería ${percent}`,
    healthBefore: (percent) => `antes era ${percent}`,
    healthMeans: 'Cuenta lo que valió casi todo el mes.',
  },

  climate: {
    factOn: 'clima encendido',
    factOff: 'clima apagado',
    factFailed: 'clima fallido',
    outside: (temperature) => `fuera hay ${temperature}`,
    ranUntil: (duration, until) => `encendido ${duration}, hasta ${until}`,
    failures: {
      defect: 'El coche informa de una avería. Si se repite, vaya al taller.',
      doorOpened: 'Se abrió una puerta. Cierre el coche e inténtelo de nuevo.',
      lowBattery: 'La batería está baja. Cargue a más del 20\u00a0%, o enchufe.',
      lowFuelLevel: 'Hay poco combustible. Reposte e inténtelo de nuevo.',
      tooManyUnusedPrograms: 'Funcionó varias veces sin viaje. Ajuste su plan de nuevo.',
      windowsOrRoofOpened: 'Hay una ventanilla o el techo abierto. Ciérrelo primero.',
      unknown: 'El coche no dice por qué. Inténtelo más tarde.',
    },
    somethingOpen: 'Hay algo abierto en el coche. Ciérrelo primero.',
  },

  control: {
    atLimit: (percent) => `en su límite del ${percent}`,
    hadBegunAgain: 'había empezado otra vez solo',
    atItsHour: 'a su hora de fin',
    factGoesOn: 'no deja de cargar',
    limitIs: (percent) => `el límite es ${percent}`,
    itsHourIsOver: 'su hora de fin ha pasado',
    stepGoesOn: 'No se pudo detener desde aquí. Hágalo en el punto de carga o en el cable.',
    factStoppedAtLast: 'carga por fin detenida',
    factLimitHolds: 'el límite de carga vuelve a valer',
    wasFullOnce: 'Se llenó una vez y se desenchufó.',
    factHourNotBack: 'hora de inicio sin devolver',
    ownHour: (time) => `el coche no recupera su propia hora, las ${time}`,
    stepHourNotBack: 'Se intenta de nuevo; también puede ajustarla en el coche.',
    plans: {
      'too-little-time': { fact: 'no estará cargado a tiempo', step: 'Carga sin pausa.' },
      'start-not-obeyed': { fact: 'no empieza a cargar', step: 'Se le pidió dos veces. Revise el cable y el punto de carga.' },
      'stop-not-obeyed': { fact: 'no pausa la carga', step: 'Se le pidió dos veces y se le deja cargar.' },
      'overruled-by-car': {
        fact: 'carga en contra de su plan',
        step: 'Empieza de nuevo cada vez. Busque un programa en el coche.',
      },
    },
    insteadOf: (reached, wanted, at) => `${reached} en vez de ${wanted}${at === null ? '' : ` ${at}`}`,
    wantedFor: (wanted, at) => `debe tener ${wanted}${at === null ? '' : ` ${at}`}`,
    needed: (wanted, at) => `debe tener ${wanted}${at === null ? '' : ` ${at}`}`,
    factClimateStayedOff: 'el clima no se encendió',
    readyFor: (at) => `debía estar listo ${at}`,
    hindrances: {
      'no-fresh-reading': 'El coche llevaba media hora sin leerse.',
      'not-plugged': 'No estaba enchufado.',
      'battery-low': 'La batería tenía menos de lo que usted fijó.',
      'not-locked': 'No estaba cerrado con seguro.',
      'too-late': 'El Pi no funcionaba a tiempo.',
      'not-obeyed': 'El coche no respondió; probablemente duerme.',
    },
    asked: {
      startCharging: 'iniciar la carga',
      stopCharging: 'detener la carga',
      chargeToFull: 'cargar al 100\u00a0%',
      setScheduledStart: 'ajustar la hora de inicio',
      startClimate: 'encender el clima',
      stopClimate: 'apagar el clima',
      wakeUp: 'pedir lo último',
      flashLights: 'hacer parpadear las luces',
      soundHorn: 'tocar el claxon',
      lockDoors: 'cerrar las puertas',
      unlockDoors: 'abrir las puertas',
    },
    factNotDone: (asked) => `no hecho: ${asked}`,
    factUnconfirmed: (asked) => `sin confirmar: ${asked}`,
    factWishFailed: 'una petición no se cumplió',
    troubles: {
      expired: 'Llegó demasiado tarde y no se envió nada al coche. Pídalo de nuevo.',
      unconfirmed: 'El coche probablemente duerme y aún puede hacerlo. Mire antes de repetirlo.',
      'not-understood': 'El Pi no lo entiende. Su software será más antiguo que la aplicación.',
      'not-available': 'Este coche, su cuenta o la vía del Pi no lo permite.',
      'limit-reached': 'La batería está en su límite. «Cargar al 100\u00a0% esta vez» va más allá.',
      'auxiliary-battery-low': 'La batería de 12\u00a0V está baja, y despertar el coche la gastaría más.',
      'wake-ups-used-up': 'El coche se despertó demasiadas veces. Pídalo de nuevo en 20\u00a0minutos.',
      'no-access': 'Quien lo pidió ya no tiene permiso. El propietario puede dárselo.',
      'already-under-way': 'Lo mismo ya estaba en curso.',
      replaced: 'Después se pidió lo contrario; eso vale.',
      'backend-failed': 'El Pi ha fallado. Pídalo de nuevo; su registro dice más.',
      'service-failed': 'Falla la nube del fabricante, o falta el control a distancia en el Pi. Pídalo más tarde.',
      'service-refused': 'La vía del Pi al coche lo rechazó. Pídalo de nuevo en unos minutos.',
      'service-down': 'La vía del Pi al coche está cortada. Pídalo de nuevo en unos minutos.',
      'service-foreign': 'Otra cosa responde al Pi. El diagnóstico dice qué hacer.',
      unknown: 'El motivo no se conoce. Abra la aplicación para ver más.',
    },
  },

  guard: {
    factLeftOpen: 'se dejó algo abierto',
    openSince: (from) => `abierto desde\u00a0${from}`,
    openings: {
      driver: 'puerta conductor',
      passenger: 'puerta acompañante',
      rearLeft: 'trasera izquierda',
      rearRight: 'trasera derecha',
      trunk: 'maletero',
      rearWindow: 'luneta trasera',
      roofWindow: 'techo',
    },
    andMore: (count) => `${count} más`,
    stepLeftOpen: 'Vaya a cerrarlo.',
    factTowed: 'movido estando aparcado',
    standsElsewhere: (since, distance) =>
      distance === null
        ? `desde\u00a0${since} está en otro sitio, sin conducirse`
        : `desde\u00a0${since} está a ${distance} de su sitio, sin conducirse`,
    stepTowed: '¿Grúa? Pregunte a la policía.',
    factDriven: 'en circulación',
    drivenInGuardedHours: (since) => `desde\u00a0${since}, cuando debería estar parado`,
    stepDriven: 'Si no sabe quién conduce, llame a la policía.',
    factMovedDiscreet: 'movimiento inesperado',
    factRemoteAccess: 'acaba el control a distancia',
    stepRemoteAccess: (deadline) => `conduzca 15\u00a0minutos antes de ${deadline}, o el fabricante lo corta`.replace(' de el ', ' del '),
    remoteAccessEnded: (at) => `sin un viaje de 15\u00a0minutos, el fabricante lo cortó ${at}`,
    stepRemoteAccessDiscreet: 'Un viaje de 15\u00a0minutos lo mantiene.',
  },

  connection: {
    troubles: {
      'psacc-down': {
        fact: 'el Pi no puede preguntar al coche',
        step: 'El servicio que lee el coche no funciona. Vea el diagnóstico.',
      },
      'psacc-blocked': { fact: 'el Pi no recibe respuesta', step: 'El servicio que lee el coche está bloqueado. Vea el diagnóstico.' },
      'psacc-foreign': {
        fact: 'otra cosa responde al Pi',
        step: 'Compruebe la dirección en los ajustes del Pi. El diagnóstico dice cómo.',
      },
      'psacc-not-configured': {
        fact: 'el Pi no conoce el coche',
        step: 'Inicie sesión en el Pi con su cuenta. El diagnóstico dice cómo.',
      },
      'login-expired': { fact: 'sesión del fabricante caducada', step: 'Inicie sesión de nuevo en el Pi. El diagnóstico dice cómo.' },
      'cloud-failing': {
        fact: 'la nube del fabricante no responde',
        step: 'No tiene que hacer nada; los datos siguen cuando vuelva.',
      },
      'readings-rejected': { fact: 'los datos no pueden ser ciertos', step: 'Suele arreglarse solo con el próximo viaje.' },
      'remote-control-not-set-up': {
        fact: 'control a distancia sin configurar',
        step: 'Introduzca de nuevo el código del SMS. El diagnóstico dice cómo.',
      },
    },
    factRestored: 'la conexión ha vuelto',
    disturbed: (fromUntil) => `falló ${fromUntil}`,
  },

  journal: {
    factArrived: 'ha llegado',
    factLeft: 'ha salido',
    factWeek: 'la semana en cifras',
    factMonth: 'el mes en cifras',
    driven: (distance, trips) => (trips === 0 ? distance : `${distance} en ${trips}\u00a0${trips === 1 ? 'viaje' : 'viajes'}`),
    used: (energy) => `${energy} consumidos`,
    charged: (energy) => `${energy} cargados`,
    factAllowance: 'el cupo se acaba',
    overAtThisPace: (distance) => `a este ritmo, ${distance} de más al final`,
    drivenOf: (driven, limit) => `recorridos ${driven} de ${limit}`,
  },

  pi: {
    factMended: 'el Pi ha recuperado su conexión',
    byRestart: 'con un reinicio',
    stepMended: 'No tiene que hacer nada.',
    factRestartFailed: 'reiniciar el servicio no ayudó',
    stepRestartFailed: 'Reinicie todo el Pi.',
    factRestartImpossible: 'el Pi no puede reiniciar el servicio',
    stepRestartImpossible: 'Reinícielo a mano, o todo el Pi.',
    storage: {
      'disk-full': { fact: 'el disco del Pi está lleno', step: 'Las lecturas nuevas no se guardan. Libere espacio en el Pi.' },
      'disk-nearly-full': { fact: 'el disco del Pi está casi lleno', step: 'Libere espacio en el Pi antes de perder lecturas.' },
      'read-only': {
        fact: 'el Pi no puede escribir en su disco',
        step: 'Nada se guarda. Reinicie el Pi; si sigue así, cambie su tarjeta.',
      },
      damaged: {
        fact: 'la base de datos del Pi está dañada',
        step: 'Reinicie el Pi; si sigue así, restaure una copia de su base de datos.',
      },
      failing: { fact: 'el disco del Pi falla', step: 'Haga una copia de seguridad y cambie la tarjeta del Pi.' },
    },
  },

  test: { fact: 'aviso de prueba', arrives: 'Los avisos llegan a este dispositivo.' },
};
