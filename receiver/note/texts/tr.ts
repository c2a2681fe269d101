import type { NoteTexts } from '../note-texts';

/** Turkish. */
export const tr: NoteTexts = {
  accepted: 'Mesaj gönderildi: {who}.',
  rejected: 'Mesaj gönderilemedi: {who}. {reason}',
  unknown: 'Mesajın ulaşıp ulaşmadığı bilinmiyor: {who}. {reason}',
  skipped: 'Mesaj gönderilmedi: {who}. {reason}',
  text: 'Metin: {text}',
  unknownCodes: 'Böyle bir alan olmadığı için metne yazılmadı: {codes}',
  'no-phone': 'Kişinin kullanılabilir bir telefon numarası yok.',
  'no-email': 'Kişinin e-posta adresi yok.',
  'no-address': 'Kişinin ne telefon numarası ne de e-posta adresi var.',
  'no-contacts': 'Mesaj gönderilmedi: bağlı bir kişi yok.',
  'empty-message': 'Mesaj gönderilmedi: alanlar doldurulunca metinden geriye bir şey kalmıyor.',
  expired: 'Mesaj gönderilmedi: veriler 24 saat boyunca okunamadı.',
};
