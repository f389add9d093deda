import { dashboardPt } from '../dashboard/i18n/pt';
import type { StartTexts } from './texts';

/** What the shell, the sign-in and Home say in Portuguese. */
export const pt: StartTexts = {
  shell: {
    skip: 'Ir para o conteúdo',
    chooseCar: 'Escolher um carro',
    cars: 'Carros',
    home: 'Voltar ao início',
    nav: { label: 'Páginas principais', home: 'Início', charging: 'Carga', climate: 'Clima', trips: 'Viagens', insights: 'Dados' },
    notifications: 'Notificações',
    notificationsOne: 'Notificações, uma nova',
    notificationsMany: 'Notificações, {{ count }} novas',
    menu: 'Menu',
    offline: 'Está sem ligação.',
    offlineSince: 'Está sem ligação. O que vê é de {{ time }}.',
  },
  signIn: {
    title: 'Iniciar sessão',
    claim: 'Quanto, até onde, até quando.',
    claimQuiet: 'E se ainda é verdade.',
    email: 'E-mail',
    password: 'Palavra-passe',
    showPassword: 'Mostrar a palavra-passe',
    hidePassword: 'Ocultar a palavra-passe',
    remember: 'Manter a sessão neste dispositivo',
    submit: 'Iniciar sessão',
    submitting: 'A iniciar sessão …',
    forgot: 'Esqueci-me da palavra-passe',
    notInvited: 'Ainda sem convite?',
    invitation:
      'Só pode entrar quem o proprietário do carro convidar. Peça-lhe que execute este comando no Pi com o seu e-mail; receberá uma ligação para escolher uma palavra-passe.',
    resetTitle: 'Nova palavra-passe',
    resetIntro: 'Enviamos para este e-mail uma ligação com a qual escolhe uma nova palavra-passe.',
    sendLink: 'Enviar a ligação',
    sending: 'A enviar …',
    back: 'Voltar ao início de sessão',
    resetSent: 'Se houver uma conta para {{ email }}, a mensagem vai a caminho. Veja também no correio não solicitado.',
    privacy: 'Os seus dados ficam entre o carro, o seu Pi e o seu próprio projeto.',
    missingEmail: 'Introduza o seu e-mail.',
    missingPassword: 'Introduza a palavra-passe.',
    problems: {
      'wrong-credentials': 'O e-mail e a palavra-passe não coincidem. Tente de novo ou peça uma nova palavra-passe.',
      'too-many-attempts': 'Demasiadas tentativas. Aguarde uns minutos e tente de novo, ou peça uma nova palavra-passe.',
      offline: 'Sem ligação. Verifique a rede e tente de novo.',
      disabled: 'Esta conta foi fechada. Peça ao proprietário do carro que a reabra.',
      'invalid-email': 'Isto não é um endereço de e-mail. Verifique como está escrito.',
      unknown: 'Não resultou. Tente de novo daqui a pouco.',
    },
    unavailable: {
      'not-configured': 'Este endereço ainda não pertence a um projeto Firebase. O próximo passo da instalação está no manual.',
      unreachable: 'A nuvem não responde. Verifique a rede e tente de novo.',
    },
    tryAgain: 'Tentar de novo',
  },
  dashboard: dashboardPt,
};
