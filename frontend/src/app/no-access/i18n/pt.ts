import type { NoAccessWords } from './en';

/** The words in Portuguese for who has no access. */
export const noAccessPt: NoAccessWords = {
  pageTitle: 'Sem acesso',
  title: 'Ainda não tem acesso a nenhum carro',
  signedInAs: 'Tem sessão iniciada como {{ email }}, mas o proprietário não deu um carro a esta conta.',
  ask: 'Peça ao proprietário que execute este comando no Pi:',
  copy: 'Copiar o comando',
  copied: 'Copiado',
  then: 'Dá uma ligação com a qual escolhe uma nova palavra-passe; inicie sessão com ela. Se puder manter a sua palavra-passe, carregue em «Verificar de novo».',
  check: 'Verificar de novo',
  checking: 'A verificar …',
  still: 'Ainda sem acesso. Vale assim que o comando for executado.',
  offline: 'Sem ligação. Verifique a rede e tente de novo.',
  signOut: 'Terminar sessão',
};
