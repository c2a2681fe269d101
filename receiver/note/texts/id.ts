import type { NoteTexts } from '../note-texts';

/** Indonesian. */
export const id: NoteTexts = {
  accepted: 'Pesan terkirim ke {who}.',
  rejected: 'Pesan tidak terkirim ke {who}: {reason}',
  unknown: 'Tidak diketahui apakah pesan sampai ke {who}: {reason}',
  skipped: 'Tidak ada pesan untuk {who}: {reason}',
  text: 'Teks: {text}',
  unknownCodes: 'Tidak dimuat dalam teks karena bidang tersebut tidak ada: {codes}',
  'no-phone': 'kontak tidak memiliki nomor telepon yang dapat digunakan.',
  'no-email': 'kontak tidak memiliki alamat email.',
  'no-address': 'kontak tidak memiliki nomor telepon maupun alamat email.',
  'no-contacts': 'Tidak ada pesan yang dikirim: tidak ada kontak yang terhubung.',
  'empty-message': 'Tidak ada pesan yang dikirim: setelah bidang diisi, tidak ada teks yang tersisa.',
  expired: 'Tidak ada pesan yang dikirim: data tidak dapat dibaca selama 24 jam.',
};
