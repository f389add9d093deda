import type { SpokenDay, Words } from './words.js';

function moment(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return time;
    case 'yesterday':
      return `вчера в\u00a0${time}`;
    case 'tomorrow':
      return `утре в\u00a0${time}`;
    case 'weekday':
    case 'date':
      return `${day.name} в\u00a0${time}`;
  }
}

function when(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return `в\u00a0${time}`;
    case 'yesterday':
    case 'tomorrow':
      return moment(day, time);
    case 'weekday':
      // Before в and ф the preposition is doubled, or it could not be heard.
      return `${/^[вф]/i.test(day.name) ? 'във' : 'в'}\u00a0${moment(day, time)}`;
    case 'date':
      return `на\u00a0${moment(day, time)}`;
  }
}

export const bulgarian: Words = {
  thereIsNews: 'Има новини за автомобила ви.',
  moreInTheApp: 'Отворете приложението, за да видите повече.',
  yourCar: 'Автомобилът',

  actions: {
    'stop-charging': 'Спиране на зареждането',
    'start-charging': 'Начало на зареждането',
    'remind-later': 'Напомняне по-късно',
  },

  kinds: {
    'plugged-in': { title: 'Включен в зарядно', hint: 'Зарядният кабел е включен.' },
    'charging-started': { title: 'Начало на зареждането', hint: 'Автомобилът започна да се зарежда, веднага или по план.' },
    'battery-reached': { title: 'Достигнато ниво', hint: 'При зареждане батерията достигна едно от избраните от вас нива.' },
    'charging-interrupted': { title: 'Спряно зареждане', hint: 'Зареждането спря, преди автомобилът да го обяви за завършено.' },
    'charging-failed': { title: 'Неуспешно зареждане', hint: 'Зареждането не успя заради кабела, зарядното или самия автомобил.' },
    'charging-finished': {
      title: 'Завършено зареждане',
      hint: 'Автомобилът се зареди, колкото трябваше: с колко енергия и на каква цена.',
    },
    unplugged: { title: 'Изключен от зарядното', hint: 'Зарядният кабел е изваден.' },
    'battery-low': { title: 'Слаба батерия', hint: 'Батерията падна до едно от избраните от вас нива.' },
    'not-plugged-in': { title: 'Не е включен в зарядно', hint: 'В избрания от вас час автомобилът е с малко заряд и без зарядно.' },
    'climate-started': { title: 'Включен климатик', hint: 'Автомобилът започна да се затопля или охлажда преди пътуване.' },
    'climate-ended': { title: 'Изключен климатик', hint: 'Автомобилът спря да се затопля или охлажда.' },
    'climate-failed': { title: 'Проблем с климатика', hint: 'Климатикът не заработи по заявката. Съобщава се и защо.' },
    'auxiliary-battery-low': {
      title: 'Слаб 12\u00a0V акумулатор',
      hint: 'Малкият акумулатор, без който автомобилът не се събужда, е слаб.',
    },
    'left-open': { title: 'Нещо е отворено', hint: 'Врата, прозорец или багажник стои отворен по-дълго, отколкото допускате.' },
    'moved-while-parked': {
      title: 'Преместен на паркинг',
      hint: 'Автомобилът е преместен, без да е каран, или се движи, когато трябва да стои.',
    },
    'arrived-or-left': {
      title: 'Пристигане и потегляне',
      hint: 'Автомобилът пристигна на едно от местата ви или го напусна. Това издава къде е някой.',
    },
    'week-summary': { title: 'Седмицата в числа', hint: 'В понеделник сутрин: пътувания, зареждане и разходи през миналата седмица.' },
    'month-summary': { title: 'Месецът в числа', hint: 'На първо число сутрин: същото за изминалия месец.' },
    'allowance-short': {
      title: 'Лимитът за километри свършва',
      hint: 'С това темпо километрите ще надхвърлят лимита ви или са изминати девет десети от него. По веднъж.',
    },
    'battery-health-changed': {
      title: 'Състояние на батерията',
      hint: 'Състоянието на батерията за месец се е променило поне с един процент.',
    },
    'remote-access-ending': {
      title: 'Дистанционното управление спира',
      hint: 'Производителят го спира след седмица без пътуване от 15\u00a0минути. Научавате два дни по-рано.',
    },
    'connection-lost': { title: 'Прекъсната връзка', hint: 'Няма данни от нито един автомобил: каква е причината и какво да направите.' },
    'connection-restored': { title: 'Възстановена връзка', hint: 'Данните от автомобилите отново пристигат.' },
    'car-lost': { title: 'Един автомобил мълчи', hint: 'От един автомобил няма данни, а от останалите има.' },
    'car-found': { title: 'Автомобилът вече не мълчи', hint: 'Отново пристигат данни от автомобил, който мълчеше.' },
    'service-restarted': { title: 'Рестартирана услуга', hint: 'Pi рестартира услугата, която чете автомобилите, или се опита.' },
    'storage-trouble': {
      title: 'Диск на Pi',
      hint: 'Pi не може да запазва данните от автомобилите; че скоро няма да може, се казва след тихите часове.',
    },
    test: { title: 'Пробно съобщение', hint: 'Съобщение, което сами си изпращате, за да видите дали пристига.' },
  },

  units: { kilometre: 'км', metre: 'м', mile: 'мили', hour: 'ч', minute: 'мин' },

  moments: {
    moment,
    when,
    since: (from) => `от\u00a0${from}`,
    fromUntil: (from, until) => `от\u00a0${from} до\u00a0${until}`,
  },

  charging: {
    factPluggedIn: 'включен в зарядно',
    factStarted: 'зареждането започна',
    factFastStarted: 'бързото зареждане започна',
    factReached: (percent) => `зареден до ${percent}`,
    factStopped: 'зареждането спря',
    factStoppedAt: (percent) => `зареждането спря на ${percent}`,
    factFailed: 'неуспешно зареждане',
    factFinished: 'зареждането завърши',
    factUnplugged: 'изключен от зарядното',
    planned: (at) => `по план зареждането започва ${at}`,
    waits: 'Още не се зарежда.',
    waited: 'Зареждането не започна веднага.',
    plannedAgain: (at) => `по план продължава ${at}`,
    noPlan: 'Автомобилът не посочва кога ще продължи.',
    fullExpected: (at) => `пълна батерия се очаква ${at}`,
    fromPercent: (percent) => `от ${percent}`,
    gained: (percent) => `с ${percent} повече`,
    gainedIn: (percent, duration) => `с ${percent} повече за ${duration}`,
    after: (duration) => `след ${duration}`,
    stepFailed: 'Проверете кабела и зарядното и включете отново.',
  },

  battery: {
    factLow: (percent) => `слаба батерия, ${percent}`,
    withRange: (range) => `с обхват ${range}`,
    stepLow: 'Скоро ще има нужда от зареждане.',
    factNotPluggedIn: (percent) => `не е включен в зарядно, ${percent}`,
    stepNotPluggedIn: 'Включете го, ако трябва да се зареди.',
    factAuxiliaryLow: (percent) => `слаб 12\u00a0V акумулатор, ${percent}`,
    stepAuxiliaryLow: 'Карайте половин час или включете зарядното. Ако остане слаб, дайте го за проверка.',
    factHealth: (percent) => `състояние на батерията ${percent}`,
    healthBefore: (percent) => `преди беше ${percent}`,
    healthMeans: 'И двете са от по-голямата част на един месец.',
  },

  climate: {
    factOn: 'климатикът е включен',
    factOff: 'климатикът е изключен',
    factFailed: 'проблем с климатика',
    outside: (temperature) => `навън е ${temperature}`,
    ranUntil: (duration, until) => `беше включен ${duration}, до ${until}`,
    failures: {
      defect: 'Автомобилът съобщава за повреда. Ако се повтори, посетете сервиз.',
      doorOpened: 'Има отворена врата. Затворете и заключете, после опитайте отново.',
      lowBattery: 'Батерията е твърде слаба. Заредете над 20\u00a0% или включете зарядното.',
      lowFuelLevel: 'Горивото е твърде малко. Заредете и опитайте отново.',
      tooManyUnusedPrograms: 'Включвал се е твърде често без пътуване след това. Задайте плана отново.',
      windowsOrRoofOpened: 'Има отворен прозорец или покрив. Затворете и опитайте отново.',
      unknown: 'Автомобилът не съобщава защо. Опитайте отново по-късно.',
    },
    somethingOpen: 'Нещо по автомобила е отворено. Затворете го и опитайте отново.',
  },

  guard: {
    factLeftOpen: 'нещо е останало отворено',
    openSince: (from) => `отворено от\u00a0${from}`,
    openings: {
      driver: 'вратата на шофьора',
      passenger: 'вратата на пътника',
      rearLeft: 'задната лява врата',
      rearRight: 'задната дясна врата',
      trunk: 'багажникът',
      rearWindow: 'задното стъкло',
      roofWindow: 'покривът',
    },
    andMore: (count) => `още ${count}`,
    stepLeftOpen: 'Проверете и затворете.',
    factTowed: 'преместен, без да е каран',
    standsElsewhere: (since, distance) =>
      distance === null ? `от\u00a0${since} не е на мястото си` : `от\u00a0${since} е на ${distance} от мястото си`,
    stepTowed: 'Вдигнат ли е от „паяк“? Попитайте полицията.',
    factDriven: 'някой го кара',
    drivenInGuardedHours: (since) => `от\u00a0${since}, а по това време трябва да е паркиран`,
    stepDriven: 'Ако не знаете кой е, обадете се в полицията.',
    factMovedDiscreet: 'неочаквано движение',
    factRemoteAccess: 'дистанционното управление спира скоро',
    stepRemoteAccess: (deadline) => `карайте го 15\u00a0минути до ${deadline}, иначе производителят ще спре достъпа`,
    remoteAccessEnded: (at) => `ако не е каран 15\u00a0минути, производителят го е спрял ${at}`,
    stepRemoteAccessDiscreet: 'Пътуване от 15\u00a0минути го запазва.',
  },

  connection: {
    troubles: {
      'psacc-down': {
        fact: 'Pi не може да пита автомобила',
        step: 'Услугата, която чете автомобила, не работи. Диагностиката казва какво да направите.',
      },
      'psacc-blocked': {
        fact: 'Pi не получава отговор',
        step: 'Услугата, която чете автомобила, е блокирала. Диагностиката казва какво да направите.',
      },
      'psacc-foreign': {
        fact: 'на Pi отговаря друга програма',
        step: 'Проверете адреса в настройките на Pi. Диагностиката казва как.',
      },
      'psacc-not-configured': {
        fact: 'Pi не познава автомобила',
        step: 'Влезте на Pi с профила си при производителя. Диагностиката казва как.',
      },
      'login-expired': { fact: 'входът при производителя е изтекъл', step: 'Влезте отново на Pi. Диагностиката казва как.' },
      'cloud-failing': {
        fact: 'облакът на производителя не отговаря',
        step: 'Не е нужно да правите нищо; данните ще продължат, когато се върне.',
      },
      'readings-rejected': { fact: 'данните не могат да са верни', step: 'Обикновено се оправя само при следващото пътуване.' },
      'remote-control-not-set-up': {
        fact: 'няма дистанционно управление',
        step: 'Въведете отново еднократната парола (SMS кода). Диагностиката казва как.',
      },
    },
    factRestored: 'връзката е възстановена',
    disturbed: (fromUntil) => `имаше смущения ${fromUntil}`,
  },

  journal: {
    factArrived: 'пристигна',
    factLeft: 'потегли',
    factWeek: 'седмицата в числа',
    factMonth: 'месецът в числа',
    driven: (distance, trips) => (trips === 0 ? distance : `${distance} с ${trips}\u00a0${trips === 1 ? 'пътуване' : 'пътувания'}`),
    used: (energy) => `изразходвани ${energy}`,
    charged: (energy) => `заредени ${energy}`,
    factAllowance: 'лимитът за километри свършва',
    overAtThisPace: (distance) => `с това темпо накрая ще са с ${distance} повече`,
    drivenOf: (driven, limit) => `изминати са ${driven} от ${limit}`,
  },

  pi: {
    factMended: 'Pi възстанови връзката си',
    byRestart: 'с рестартиране',
    stepMended: 'Не е нужно да правите нищо.',
    factRestartFailed: 'рестартът на услугата не помогна',
    stepRestartFailed: 'Рестартирайте цялото Pi.',
    factRestartImpossible: 'Pi не може да рестартира услугата',
    stepRestartImpossible: 'Рестартирайте ръчно нея или цялото Pi.',
    storage: {
      'disk-full': { fact: 'дискът на Pi е пълен', step: 'Новите данни не се запазват. Освободете място на Pi.' },
      'disk-nearly-full': { fact: 'дискът на Pi е почти пълен', step: 'Освободете място на Pi, преди да се загубят данни.' },
      'read-only': {
        fact: 'Pi не може да пише на диска си',
        step: 'Новите данни не се запазват. Рестартирайте Pi; ако не помогне, сменете картата му.',
      },
      damaged: { fact: 'базата данни на Pi е повредена', step: 'Рестартирайте Pi; ако не помогне, върнете резервно копие на базата.' },
      failing: { fact: 'дискът на Pi отказва', step: 'Може да се губят данни. Направете резервно копие и сменете картата на Pi.' },
    },
  },

  test: { fact: 'пробно съобщение', arrives: 'Съобщенията стигат до това устройство.' },
};
