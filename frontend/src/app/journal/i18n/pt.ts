import type { JournalWords } from './en';

/** The words that the pages of the journal share, in Portuguese. */
export const journalPt: JournalWords = {
  month: 'Mês',
  previous: 'Antes: {{month}}',
  next: 'Depois: {{month}}',
  loading: 'A obter o mês',
  tryAgain: 'Tentar de novo',
  somewhere: 'algures',
  asOf: 'Como este dispositivo recorda. Estão a ser pedidos dados novos.',
  asOfOffline: 'Como este dispositivo recorda. Os dados novos chegam quando houver rede.',
  unreadableOne: 'Uma entrada é de um software mais recente do que esta página. Recarregue a página para a ver.',
  unreadableMany: '{{count}} entradas são de um software mais recente do que esta página. Recarregue a página para as ver.',
  csv: 'Transferir como CSV',
  today: {
    heading: 'Hoje',
    all: 'Todas as viagens',
    none: 'De hoje ainda não chegou nada.',
    driven: 'Percorrido',
    trips: 'Viagens',
    used: 'Consumido',
    charged: 'Carregado',
    cost: 'Custo',
  },
  position: {
    show: 'Mapa',
    label: 'Onde está o carro',
    labelAt: 'Onde está o carro: {{place}}',
    at: 'Local: {{place}}',
  },
  absence: {
    deniedTitle: 'Não tem acesso ao diário deste carro',
    deniedText: 'Fale com o proprietário do carro e tente de novo.',
    unavailableTitle: 'Não é possível obter o mês',
    unavailableText: 'O serviço que guarda os dados não responde. Nada se perde.',
    offlineTitle: 'Está sem ligação',
    offlineText: 'Este mês ainda não está neste dispositivo. Aparece quando houver rede.',
  },
};
