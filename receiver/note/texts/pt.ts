import type { NoteTexts } from '../note-texts';

/** Portuguese. */
export const pt: NoteTexts = {
  accepted: 'Mensagem enviada para {who}.',
  rejected: 'Mensagem não enviada para {who}: {reason}',
  unknown: 'Não se sabe se a mensagem chegou a {who}: {reason}',
  skipped: 'Sem mensagem para {who}: {reason}',
  text: 'Texto: {text}',
  unknownCodes: 'Deixado fora do texto, porque não existe esse campo: {codes}',
  'no-phone': 'o contato não tem um número de telefone que possa ser usado.',
  'no-email': 'o contato não tem endereço de e-mail.',
  'no-address': 'o contato não tem telefone nem endereço de e-mail.',
  'no-contacts': 'Nenhuma mensagem foi enviada: não há contato vinculado.',
  'empty-message': 'Nenhuma mensagem foi enviada: preenchidos os campos, nada resta do texto.',
  expired: 'Nenhuma mensagem foi enviada: não foi possível ler os dados durante 24 horas.',
};
