import type { NoteTexts } from '../note-texts';

/** Spanish. */
export const es: NoteTexts = {
  accepted: 'Mensaje enviado a {who}.',
  rejected: 'Mensaje no enviado a {who}: {reason}',
  unknown: 'No se sabe si el mensaje llegó a {who}: {reason}',
  skipped: 'Sin mensaje para {who}: {reason}',
  text: 'Texto: {text}',
  unknownCodes: 'Omitido del texto porque no existe ese campo: {codes}',
  'no-phone': 'el contacto no tiene un número de teléfono que se pueda usar.',
  'no-email': 'el contacto no tiene correo electrónico.',
  'no-address': 'el contacto no tiene ni teléfono ni correo electrónico.',
  'no-contacts': 'No se envió ningún mensaje: no hay ningún contacto vinculado.',
  'empty-message': 'No se envió ningún mensaje: al rellenar los campos no queda nada del texto.',
  expired: 'No se envió ningún mensaje: los datos no se pudieron leer durante 24 horas.',
};
