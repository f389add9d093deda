import type { SpokenDay, Words } from './words.js';

function moment(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return `as\u00a0${time}`;
    case 'yesterday':
      return `ontem às\u00a0${time}`;
    case 'tomorrow':
      return `amanhã às\u00a0${time}`;
    case 'weekday':
    case 'date':
      return `${day.name} às\u00a0${time}`;
  }
}

function when(day: SpokenDay, time: string): string {
  return day.kind === 'today' ? `às\u00a0${time}` : moment(day, time);
}

export const portuguese: Words = {
  thereIsNews: 'Há novidades do seu carro.',
  moreInTheApp: 'Abra a aplicação para ver mais.',
  yourCar: 'O seu carro',

  actions: {
    'stop-charging': 'Parar a carga',
    'start-charging': 'Iniciar a carga',
    'charge-to-full': 'Carregar a 100\u00a0%',
    'remind-later': 'Lembrar mais tarde',
  },

  kinds: {
    'plugged-in': { title: 'Na tomada', hint: 'O cabo de carga foi ligado.' },
    'charging-started': { title: 'Carga iniciada', hint: 'O carro começou a carregar, logo ou segundo o seu programa.' },
    'battery-reached': { title: 'Nível de carga atingido', hint: 'Ao carregar, a bateria atingiu um dos seus níveis.' },
    'charging-interrupted': { title: 'Carga interrompida', hint: 'A carga parou antes de o carro a dar por terminada.' },
    'charging-failed': { title: 'Carga falhada', hint: 'O carro não pôde carregar: a culpa é do cabo, do posto de carga ou do carro.' },
    'charging-finished': {
      title: 'Carga terminada',
      hint: 'O carro carregou o que devia: quanto foi e quanto custou.',
    },
    unplugged: { title: 'Fora da tomada', hint: 'O cabo de carga foi retirado.' },
    'limit-reached': {
      title: 'Limite de carga atingido',
      hint: 'A carga foi parada no seu limite: quanto foi e quanto custou.',
    },
    'limit-not-kept': {
      title: 'Limite não cumprido',
      hint: 'O carro carrega além do seu limite ou da hora de fim, e não foi possível pará-lo daqui.',
    },
    'stopped-at-last': { title: 'Parado finalmente', hint: 'Após esse alarme: agora já não carrega.' },
    'stopped-at-hour': { title: 'Parado à hora certa', hint: 'A carga foi parada à hora de fim.' },
    'full-once-over': { title: 'O limite volta a valer', hint: 'O carro foi cheio uma vez, como quis, e desligado da tomada.' },
    'hour-not-given-back': {
      title: 'Hora de início não reposta',
      hint: 'Para o limite, a hora de início do carro foi mudada, e o carro não a retoma.',
    },
    'plan-not-met': {
      title: 'Plano de carga em risco',
      hint: 'A bateria terá menos do que o previsto à partida, ou o carro não faz o que o plano pede.',
    },
    'plug-in-for-plan': {
      title: 'Ligar para o plano',
      hint: 'À hora do plano, o carro está fora da tomada, com menos do que a próxima partida precisa.',
    },
    'climate-skipped': {
      title: 'Plano de clima não cumprido',
      hint: 'O carro não foi aquecido ou arrefecido a tempo, e porquê. Não se o quis assim.',
    },
    'command-failed': { title: 'Pedido não cumprido', hint: 'O que pediu ao carro não resultou, e porquê.' },
    'battery-low': { title: 'Bateria baixa', hint: 'A bateria desceu a um dos seus níveis.' },
    'not-plugged-in': { title: 'Não está na tomada', hint: 'À hora escolhida, o carro está fora da tomada e com pouca carga.' },
    'climate-started': { title: 'Clima ligado', hint: 'O carro começou a aquecer ou arrefecer antes de uma viagem.' },
    'climate-ended': { title: 'Clima desligado', hint: 'O carro deixou de aquecer ou arrefecer.' },
    'climate-failed': { title: 'Clima falhado', hint: 'O carro não aqueceu ou arrefeceu como pedido, e porquê.' },
    'auxiliary-battery-low': { title: 'Bateria de 12\u00a0V baixa', hint: 'A bateria pequena, sem a qual o carro não acorda, está baixa.' },
    'left-open': { title: 'Deixado aberto', hint: 'Uma porta, janela ou a bagageira está aberta há mais tempo do que permite.' },
    'moved-while-parked': { title: 'Movido estacionado', hint: 'O carro foi movido sem viagem, ou anda quando devia estar parado.' },
    'arrived-or-left': {
      title: 'Chegada ou saída',
      hint: 'O carro chegou a um dos seus locais, ou deixou-o. Diz onde alguém está.',
    },
    'week-summary': {
      title: 'A semana em números',
      hint: 'Na segunda de manhã: o que se percorreu e carregou na semana passada, e o custo.',
    },
    'month-summary': { title: 'O mês em números', hint: 'Na manhã do dia um: o mesmo do mês que acabou.' },
    'allowance-short': {
      title: 'O plafond está a acabar',
      hint: 'O ritmo excede o plafond de quilómetros, ou nove décimos estão percorridos. Uma vez cada.',
    },
    'battery-health-changed': {
      title: 'Saúde da bateria mudou',
      hint: 'A saúde da bateria, num mês, mudou um ponto inteiro.',
    },
    'remote-access-ending': {
      title: 'Fim do controlo à distância',
      hint: 'O fabricante corta-o após uma semana sem uma viagem de 15\u00a0minutos. Avisa-se dois dias antes.',
    },
    'connection-lost': { title: 'Ligação perdida', hint: 'Já não se consegue ler nenhum carro: o que falha e o que fazer.' },
    'connection-restored': { title: 'Ligação reposta', hint: 'Os carros podem ser lidos de novo.' },
    'car-lost': { title: 'Um carro calado', hint: 'Um carro já não pode ser lido, e os outros sim.' },
    'car-found': { title: 'O carro calado voltou', hint: 'Um carro que não podia ser lido volta a sê-lo.' },
    'service-restarted': { title: 'Serviço reiniciado', hint: 'O Pi reiniciou o serviço que lê os carros, ou tentou.' },
    'storage-trouble': {
      title: 'Disco do Pi',
      hint: 'O Pi não pode guardar o que os carros dizem; se só está perto, diz-se após o silêncio.',
    },
    test: { title: 'Notificação de teste', hint: 'A notificação que envia a si próprio para ver se chegam.' },
  },

  units: { kilometre: 'km', metre: 'm', mile: 'mi', hour: 'h', minute: 'min' },

  moments: {
    moment,
    when,
    since: (from) => `desde\u00a0${from}`,
    fromUntil: (from, until) => `desde\u00a0${from} até\u00a0${until}`,
  },

  charging: {
    factPluggedIn: 'na tomada',
    factStarted: 'carga iniciada',
    factFastStarted: 'carga rápida iniciada',
    factReached: (percent) => `carregado a ${percent}`,
    factStopped: 'carga parada',
    factStoppedAt: (percent) => `carga parada a ${percent}`,
    factFailed: 'carga falhada',
    factFinished: 'carga terminada',
    factUnplugged: 'fora da tomada',
    planned: (at) => `segundo o programa a carga começa ${at}`,
    waits: 'Ainda não carrega.',
    waited: 'Não carregou logo.',
    plannedAgain: (at) => `segundo o programa recomeça ${at}`,
    noPlan: 'O carro não diz a que horas recomeça.',
    fullExpected: (at) => `deve estar cheia ${at}`,
    fromPercent: (percent) => `a partir de ${percent}`,
    gained: (percent) => `mais ${percent}`,
    gainedIn: (percent, duration) => `mais ${percent} em ${duration}`,
    after: (duration) => `após ${duration}`,
    stepFailed: 'Verifique o cabo e o posto de carga e volte a ligar.',
  },

  battery: {
    factLow: (percent) => `bateria baixa, ${percent}`,
    withRange: (range) => `com ${range} de autonomia`,
    stepLow: 'Carregue-o em breve.',
    factNotPluggedIn: (percent) => `não está na tomada, ${percent}`,
    stepNotPluggedIn: 'Ligue-o à tomada se deve carregar.',
    factAuxiliaryLow: (percent) => `bateria de 12\u00a0V baixa, ${percent}`,
    stepAuxiliaryLow: 'Conduza meia hora ou ligue à tomada. Se continuar, mande testá-la.',
    factHealth: (percent) => `saúde da bateria ${percent}`,
    healthBefore: (percent) => `antes era ${percent}`,
    healthMeans: 'Conta o que valeu quase todo o mês.',
  },

  climate: {
    factOn: 'clima ligado',
    factOff: 'clima desligado',
    factFailed: 'clima falhado',
    outside: (temperature) => `lá fora estão ${temperature}`,
    ranUntil: (duration, until) => `ligado ${duration}, até ${until}`,
    failures: {
      defect: 'O carro comunica uma avaria. Se voltar, vá à oficina.',
      doorOpened: 'Foi aberta uma porta. Tranque o carro e tente de novo.',
      lowBattery: 'A bateria está baixa. Carregue acima de 20\u00a0%, ou ligue.',
      lowFuelLevel: 'Há pouco combustível. Abasteça e tente de novo.',
      tooManyUnusedPrograms: 'Funcionou vezes demais sem viagem. Defina o plano de novo.',
      windowsOrRoofOpened: 'Uma janela ou o tejadilho está aberto. Feche primeiro.',
      unknown: 'O carro não diz porquê. Tente mais tarde.',
    },
    somethingOpen: 'Há algo aberto no carro. Feche primeiro.',
  },

  control: {
    atLimit: (percent) => `no seu limite de ${percent}`,
    hadBegunAgain: 'tinha recomeçado sozinho',
    atItsHour: 'à hora de fim',
    factGoesOn: 'não para de carregar',
    limitIs: (percent) => `o limite é ${percent}`,
    itsHourIsOver: 'a hora de fim passou',
    stepGoesOn: 'Não foi possível pará-lo daqui. Faça-o no posto de carga ou no cabo.',
    factStoppedAtLast: 'carga parada finalmente',
    factLimitHolds: 'o limite de carga volta a valer',
    wasFullOnce: 'Foi cheio uma vez e desligado da tomada.',
    factHourNotBack: 'hora de início não reposta',
    ownHour: (time) => `o carro não retoma a sua própria hora, ${time}`,
    stepHourNotBack: 'Tenta-se de novo; também a pode definir no carro.',
    plans: {
      'too-little-time': { fact: 'não estará carregado a tempo', step: 'Carrega sem pausa.' },
      'start-not-obeyed': { fact: 'não começa a carregar', step: 'Pedido duas vezes. Verifique o cabo e o posto de carga.' },
      'stop-not-obeyed': { fact: 'não pausa a carga', step: 'Pedido duas vezes; fica a carregar.' },
      'overruled-by-car': {
        fact: 'carrega contra o plano',
        step: 'Recomeça sempre. Procure um programa no carro.',
      },
    },
    insteadOf: (reached, wanted, at) => `${reached} em vez de ${wanted}${at === null ? '' : ` ${at}`}`,
    wantedFor: (wanted, at) => `deve ter ${wanted}${at === null ? '' : ` ${at}`}`,
    needed: (wanted, at) => `deve ter ${wanted}${at === null ? '' : ` ${at}`}`,
    factClimateStayedOff: 'o clima não se ligou',
    readyFor: (at) => `devia estar pronto ${at}`,
    hindrances: {
      'no-fresh-reading': 'O carro não era lido há meia hora.',
      'not-plugged': 'Não estava na tomada.',
      'battery-low': 'A bateria tinha menos do que definiu.',
      'not-locked': 'Não estava trancado.',
      'too-late': 'O Pi não funcionava a tempo.',
      'not-obeyed': 'O carro não respondeu; provavelmente dorme.',
    },
    asked: {
      startCharging: 'iniciar a carga',
      stopCharging: 'parar a carga',
      chargeToFull: 'carregar a 100\u00a0%',
      setScheduledStart: 'definir a hora de início',
      startClimate: 'ligar o clima',
      stopClimate: 'desligar o clima',
      wakeUp: 'pedir o mais recente',
      flashLights: 'piscar as luzes',
      soundHorn: 'tocar a buzina',
      lockDoors: 'trancar as portas',
      unlockDoors: 'destrancar as portas',
    },
    factNotDone: (asked) => `não feito: ${asked}`,
    factUnconfirmed: (asked) => `não confirmado: ${asked}`,
    factWishFailed: 'um pedido não foi cumprido',
    troubles: {
      expired: 'Chegou tarde demais e nada foi enviado ao carro. Peça de novo.',
      unconfirmed: 'O carro provavelmente dorme e ainda o pode fazer. Veja antes de repetir.',
      'not-understood': 'O Pi não o entende. O software dele será mais antigo do que a aplicação.',
      'not-available': 'Este carro, a conta dele ou a via do Pi não o permite.',
      'limit-reached': 'A bateria está no limite. «Carregar a 100\u00a0% desta vez» vai além dele.',
      'auxiliary-battery-low': 'A bateria de 12\u00a0V está baixa, e acordar o carro gastava-a mais.',
      'wake-ups-used-up': 'O carro foi acordado vezes demais. Peça de novo daqui a 20\u00a0minutos.',
      'no-access': 'Quem pediu já não o pode fazer. O proprietário pode permiti-lo.',
      'already-under-way': 'O mesmo já estava em curso.',
      replaced: 'Depois foi pedido o contrário; é isso que vale.',
      'backend-failed': 'O Pi falhou. Peça de novo; o registo dele diz mais.',
      'service-failed': 'A nuvem falha, ou falta o controlo à distância no Pi. Peça mais tarde.',
      'service-refused': 'A via do Pi até ao carro recusou. Peça de novo daqui a minutos.',
      'service-down': 'A via do Pi até ao carro está cortada. Peça de novo daqui a minutos.',
      'service-foreign': 'Outra coisa responde ao Pi. O diagnóstico diz o que fazer.',
      unknown: 'O motivo não se conhece. Abra a aplicação para ver mais.',
    },
  },

  guard: {
    factLeftOpen: 'algo ficou aberto',
    openSince: (from) => `aberto desde\u00a0${from}`,
    openings: {
      driver: 'porta do condutor',
      passenger: 'porta do passageiro',
      rearLeft: 'traseira esquerda',
      rearRight: 'traseira direita',
      trunk: 'bagageira',
      rearWindow: 'óculo traseiro',
      roofWindow: 'tejadilho',
    },
    andMore: (count) => `mais ${count}`,
    stepLeftOpen: 'Vá fechar.',
    factTowed: 'movido estacionado',
    standsElsewhere: (since, distance) =>
      distance === null
        ? `desde\u00a0${since} está noutro sítio, sem viagem`
        : `desde\u00a0${since} está a ${distance} do lugar, sem viagem`,
    stepTowed: 'Rebocado? Pergunte à polícia.',
    factDriven: 'em andamento',
    drivenInGuardedHours: (since) => `desde\u00a0${since}, quando devia estar parado`,
    stepDriven: 'Se não sabe quem conduz, ligue à polícia.',
    factMovedDiscreet: 'movimento inesperado',
    factRemoteAccess: 'acaba o controlo à distância',
    stepRemoteAccess: (deadline) => `conduza 15\u00a0minutos até ${deadline}, ou o fabricante corta-o`,
    remoteAccessEnded: (at) => `sem uma viagem de 15\u00a0minutos, o fabricante cortou-o ${at}`,
    stepRemoteAccessDiscreet: 'Uma viagem de 15\u00a0minutos mantém-no.',
  },

  connection: {
    troubles: {
      'psacc-down': {
        fact: 'o Pi não pode perguntar ao carro',
        step: 'O serviço que lê o carro não funciona. Veja o diagnóstico.',
      },
      'psacc-blocked': { fact: 'o Pi não recebe resposta', step: 'O serviço que lê o carro está bloqueado. Veja o diagnóstico.' },
      'psacc-foreign': {
        fact: 'outra coisa responde ao Pi',
        step: 'Verifique o endereço nas definições do Pi. Veja o diagnóstico.',
      },
      'psacc-not-configured': {
        fact: 'o Pi não conhece o carro',
        step: 'Inicie sessão no Pi com a sua conta. O diagnóstico diz como.',
      },
      'login-expired': { fact: 'sessão do fabricante expirada', step: 'Inicie sessão de novo no Pi. O diagnóstico diz como.' },
      'cloud-failing': {
        fact: 'a nuvem do fabricante não responde',
        step: 'Não tem de fazer nada; os dados continuam quando voltar.',
      },
      'readings-rejected': { fact: 'os dados não podem ser verdade', step: 'Costuma resolver-se com a próxima viagem.' },
      'remote-control-not-set-up': {
        fact: 'controlo à distância por configurar',
        step: 'Introduza de novo o código do SMS. O diagnóstico diz como.',
      },
    },
    factRestored: 'a ligação voltou',
    disturbed: (fromUntil) => `esteve perturbada ${fromUntil}`,
  },

  journal: {
    factArrived: 'chegou',
    factLeft: 'saiu',
    factWeek: 'a semana em números',
    factMonth: 'o mês em números',
    driven: (distance, trips) => (trips === 0 ? distance : `${distance} em ${trips}\u00a0${trips === 1 ? 'viagem' : 'viagens'}`),
    used: (energy) => `${energy} consumidos`,
    charged: (energy) => `${energy} carregados`,
    factAllowance: 'o plafond está a acabar',
    overAtThisPace: (distance) => `a este ritmo, ${distance} a mais no fim`,
    drivenOf: (driven, limit) => `percorridos ${driven} de ${limit}`,
  },

  pi: {
    factMended: 'o Pi repôs a sua ligação',
    byRestart: 'com um reinício',
    stepMended: 'Não tem de fazer nada.',
    factRestartFailed: 'reiniciar o serviço não ajudou',
    stepRestartFailed: 'Reinicie todo o Pi.',
    factRestartImpossible: 'o Pi não pode reiniciar o serviço',
    stepRestartImpossible: 'Reinicie-o à mão, ou todo o Pi.',
    storage: {
      'disk-full': { fact: 'o disco do Pi está cheio', step: 'As novas leituras não se guardam. Liberte espaço no Pi.' },
      'disk-nearly-full': { fact: 'o disco do Pi está quase cheio', step: 'Liberte espaço no Pi antes de perder leituras.' },
      'read-only': {
        fact: 'o Pi não pode escrever no disco',
        step: 'Nada se guarda. Reinicie o Pi; se continuar, troque o cartão.',
      },
      damaged: { fact: 'a base de dados do Pi está danificada', step: 'Reinicie o Pi; se continuar, reponha uma cópia da base de dados.' },
      failing: { fact: 'o disco do Pi falha', step: 'Faça uma cópia de segurança e troque o cartão do Pi.' },
    },
  },

  test: { fact: 'notificação de teste', arrives: 'As notificações chegam a este dispositivo.' },
};
