import type { TroubleWords } from './en';

/** What is said where something is wrong, or missing, in Portuguese. */
export const troublePt: TroubleWords = {
  checkAgain: 'Verificar de novo',
  checking: 'A verificar …',
  stillSo: 'Continua assim, verificado às {{time}}',
  noAnswerYet: 'Ainda sem resposta. Esta página continua sozinha.',
  nextSteps: 'O que fazer',

  /** The first step as Home says it, where the diagnosis page names programs and commands. */
  atHome: {
    serviceDown: {
      lead: 'Aguarde uns minutos.',
      text: 'Se o Pi puder reiniciar o serviço sozinho, fá-lo agora; veja «Mais sobre isto».',
    },
    serviceBlocked: {
      lead: 'Aguarde uns minutos.',
      text: 'Se o Pi puder reiniciar o serviço sozinho, fá-lo agora; veja «Mais sobre isto».',
    },
    serviceForeign: {
      lead: 'Verifique o endereço.',
      text: 'As definições do Pi devem levar ao seu serviço para a nuvem do fabricante; veja «Mais sobre isto».',
    },
    notConfigured: { lead: 'Configure o carro no Pi.', text: 'É precisa a sua conta do fabricante; veja «Mais sobre isto».' },
    loginExpired: { lead: 'Inicie sessão de novo no Pi.', text: 'É precisa a sua conta do fabricante; veja «Mais sobre isto».' },
  },

  chain: {
    car: 'Carro',
    cloud: 'Nuvem',
    pi: 'Pi',
    you: 'Você',
    seen: 'visto {{time}}',
    unseen: 'nunca visto',
    silent: 'calado',
    online: 'com ligação',
    noService: 'sem acesso',
    noCommands: 'sem ordens',
    refuses: 'recusa',
    doubtful: 'duvidoso',
    label: 'A cadeia do carro até si: {{car}}; {{cloud}}; {{pi}}; {{you}}.',
  },

  story: {
    piSilent: {
      title: 'O Pi está calado desde {{since}}',
      means: 'O carro segue o seu próprio programa. O que vê é de {{seen}}; nada se perde, tudo chega quando o Pi voltar.',
      meansUnseen: 'Nada se perde: a primeira leitura chega quando o Pi voltar.',
      one: { lead: 'Veja o Pi.', text: 'A luz verde deve piscar de vez em quando.' },
      two: { lead: 'Sem luz?', text: 'Desligue-o da tomada, espere 10 segundos e ligue-o de novo.' },
      three: { lead: 'Com luz, mas calado?', text: 'Verifique o cabo de rede ou o Wi-Fi.' },
    },
    serviceDown: {
      title: 'O Pi não consegue perguntar ao carro desde {{since}}',
      means: 'O Pi funciona, mas o seu serviço para a nuvem do fabricante não. O que vê é de {{seen}}.',
      meansUnseen: 'O Pi funciona, mas o seu serviço para a nuvem do fabricante não.',
      one: { lead: 'Aguarde uns minutos.', text: 'Se o Pi puder reiniciar o psa_car_controller sozinho, fá-lo agora.' },
      two: { lead: 'Continua assim após dez minutos?', text: 'No Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Para outra vez?', text: 'No Pi, journalctl -u psa-car-controller diz porquê.' },
    },
    serviceBlocked: {
      title: 'O Pi não recebe resposta desde {{since}}',
      means: 'O Pi funciona, mas o seu serviço para a nuvem do fabricante está bloqueado. O que vê é de {{seen}}.',
      meansUnseen: 'O Pi funciona, mas o seu serviço para a nuvem do fabricante está bloqueado.',
      one: { lead: 'Aguarde uns minutos.', text: 'Se o Pi puder reiniciar o psa_car_controller sozinho, fá-lo agora.' },
      two: { lead: 'Continua assim após dez minutos?', text: 'No Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Bloqueia todos os dias?', text: 'No Pi, journalctl -u psa-car-controller diz porquê.' },
    },
    serviceForeign: {
      title: 'Outra coisa responde ao Pi desde {{since}}',
      means: 'Onde devia responder o serviço para a nuvem do fabricante, responde outro programa. O que vê é de {{seen}}.',
      meansUnseen: 'Onde devia responder o serviço para a nuvem do fabricante, responde outro programa.',
      one: { lead: 'Verifique o endereço.', text: 'PSACC_URL nas definições do Pi deve levar ao psa_car_controller.' },
      two: { lead: 'O endereço está certo?', text: 'Outro programa ocupou a porta: pare-o.' },
      three: { lead: 'Depois reinicie o Pi.', text: 'Esta página continua sozinha.' },
    },
    notConfigured: {
      title: 'O Pi ainda não conhece nenhum carro',
      means:
        'O Pi funciona, mas desde {{since}} não há nenhum carro configurado no seu serviço para a nuvem do fabricante. O que vê é de {{seen}}.',
      meansUnseen: 'O Pi funciona, mas não há nenhum carro configurado no seu serviço para a nuvem do fabricante.',
      one: { lead: 'Abra o psa_car_controller', text: 'no Pi e inicie sessão com a sua conta do fabricante.' },
      two: { lead: 'Introduza o código', text: 'que o fabricante lhe envia por SMS.' },
      three: { lead: 'É tudo.', text: 'O carro aparece aqui sozinho, em poucos minutos.' },
    },
    loginExpired: {
      title: 'A nuvem do fabricante não aceita a sessão desde {{since}}',
      means: 'O Pi funciona, mas já não tem sessão na sua conta do fabricante. O que vê é de {{seen}}.',
      meansUnseen: 'O Pi funciona, mas não tem sessão na sua conta do fabricante.',
      one: { lead: 'Abra o psa_car_controller', text: 'no Pi e inicie sessão de novo com a sua conta do fabricante.' },
      two: { lead: 'Mudou a palavra-passe?', text: 'Então entre com a nova. A aplicação do fabricante também tem de a aceitar.' },
      three: { lead: 'É tudo.', text: 'Esta página continua sozinha, num quarto de hora.' },
    },
    cloudFailing: {
      title: 'A nuvem do fabricante não responde desde {{since}}',
      means: 'Não tem de fazer nada: os dados continuam quando ela voltar. O que vê é de {{seen}}.',
      meansUnseen: 'Não tem de fazer nada: a primeira leitura chega quando ela voltar.',
      one: { lead: 'Aguarde.', text: 'A maioria das falhas da nuvem acaba em horas. O Pi continua a perguntar.' },
      two: { lead: 'A aplicação do fabricante funciona?', text: 'Então inicie sessão de novo no psa_car_controller no Pi.' },
      three: { lead: 'Nada funciona há um dia?', text: 'Pergunte ao fabricante se os serviços conectados do seu carro estão ativos.' },
    },
    readingsRejected: {
      title: 'O que o carro diz desde {{since}} não pode ser verdade',
      means: 'A nuvem do fabricante contradiz-se, por exemplo com uma quilometragem que recua. Vê o último estado credível, de {{seen}}.',
      meansUnseen: 'A nuvem do fabricante contradiz-se, e ainda não chegou nada credível.',
      one: { lead: 'Aguarde a próxima viagem.', text: 'Em geral resolve-se então sozinho.' },
      two: { lead: 'Não se resolveu?', text: 'Compare a quilometragem do carro com a desta aplicação.' },
      three: { lead: 'São diferentes?', text: 'Pergunte ao fabricante: a nuvem dele tem a errada.' },
    },
    neverReported: {
      title: 'O carro ainda não comunicou',
      meansUnseen: 'A nuvem do fabricante responde, mas desde {{since}} com nada que possa ser verdade de um carro.',
      one: { lead: 'Conduza uns minutos.', text: 'Um carro novo na nuvem costuma comunicar após a primeira viagem.' },
      two: { lead: 'Ainda nada?', text: 'Veja se a aplicação do fabricante mostra a carga.' },
      three: { lead: 'Também está vazia?', text: 'Pergunte ao fabricante se os serviços conectados do seu carro estão ativos.' },
    },
    remoteControl: {
      title: 'As ordens não chegam ao carro desde {{since}}',
      means:
        'O que vê está certo: carga, portas e posição continuam a chegar. Mas o psa_car_controller não consegue enviar ordens: o seu controlo à distância não está configurado ou terminou.',
      meansUnseen: 'O psa_car_controller não consegue enviar ordens: o seu controlo à distância não está configurado ou terminou.',
      one: {
        lead: 'Abra o psa_car_controller',
        text: 'no Pi. Atrás da roda dentada, em cima, está a página da palavra-passe de uso único, «OTP config».',
      },
      two: { lead: 'Peça um SMS.', text: 'Só um: o fabricante permite poucos.' },
      three: {
        lead: 'Introduza o código e o seu PIN',
        text: 'da aplicação do fabricante: os quatro algarismos, não a palavra-passe. As ordens voltam a funcionar num quarto de hora.',
      },
    },
  },

  absence: {
    missingTitle: 'O Pi ainda não publicou este carro',
    missingText: 'Carga, autonomia, portas e posição aparecem aqui assim que ler o carro uma vez.',
    missingOne: { lead: 'Acabou de configurar?', text: 'Aguarde dois minutos. Esta página enche-se sozinha.' },
    missingTwo: { lead: 'Ainda vazia?', text: 'Veja se o Pi tem corrente e rede.' },
    deniedTitle: 'Não tem acesso a este carro',
    deniedText: 'O seu acesso foi retirado, ou é para outro carro. O proprietário pode dá-lo no Pi.',
    unreadableTitle: 'Esta página é mais antiga do que o software do Pi',
    unreadableText:
      'Não sabe ler o que o Pi escreve. Recarregue a página; se não ajudar, peça ao proprietário que publique a aplicação de novo.',
    unavailableTitle: 'Não é possível obter os dados do carro',
    unavailableText: 'O serviço que os guarda não responde. Os seus dados estão seguros; tente de novo daqui a pouco.',
    offlineTitle: 'Está sem ligação',
    offlineText: 'Este dispositivo ainda não guarda nenhum estado deste carro. Chega quando houver rede.',
  },
};
