/** What the page says that a browser shows at the end of an installation. */
export interface InstallationTexts {
  installed: string;
  pending: string;
  refused: string;
  denied: string;
  strange: string;
  tooMany: string;
}

/** The texts by the languages of Kommo. */
export const installationTexts: Readonly<Record<string, InstallationTexts>> = {
  en: {
    installed: 'The integration is installed. You can close this page.',
    pending: 'The installation is being finished; this takes a minute. You can close this page.',
    refused: 'Kommo did not accept the installation. Please install the integration again.',
    denied: 'The integration was not allowed to reach the account. Install it again and choose "Allow".',
    strange: 'This address finishes installations that begin in Kommo. Install the integration in Kommo.',
    tooMany: 'Too many installations were begun in the last minute. Wait a minute, and install the integration again.',
  },
  es: {
    installed: 'La integración está instalada. Puede cerrar esta página.',
    pending: 'La instalación se está terminando; tarda un minuto. Puede cerrar esta página.',
    refused: 'Kommo no aceptó la instalación. Instale la integración de nuevo.',
    denied: 'No se permitió a la integración acceder a la cuenta. Instálela de nuevo y elija «Permitir».',
    strange: 'Esta dirección termina instalaciones que empiezan en Kommo. Instale la integración en Kommo.',
    tooMany:
      'Se iniciaron demasiadas instalaciones en el último minuto. Espere un minuto e instale la integración de nuevo.',
  },
  pt: {
    installed: 'A integração está instalada. Você pode fechar esta página.',
    pending: 'A instalação está sendo concluída; leva um minuto. Você pode fechar esta página.',
    refused: 'O Kommo não aceitou a instalação. Instale a integração novamente.',
    denied: 'A integração não recebeu permissão para acessar a conta. Instale-a novamente e escolha "Permitir".',
    strange: 'Este endereço conclui instalações que começam no Kommo. Instale a integração no Kommo.',
    tooMany: 'Muitas instalações foram iniciadas no último minuto. Aguarde um minuto e instale a integração novamente.',
  },
  tr: {
    installed: 'Entegrasyon kuruldu. Bu sayfayı kapatabilirsiniz.',
    pending: 'Kurulum tamamlanıyor; bir dakika sürer. Bu sayfayı kapatabilirsiniz.',
    refused: 'Kommo kurulumu kabul etmedi. Lütfen entegrasyonu yeniden kurun.',
    denied: 'Entegrasyonun hesaba erişmesine izin verilmedi. Yeniden kurun ve "İzin ver" seçeneğini seçin.',
    strange: 'Bu adres, Kommo içinde başlayan kurulumları tamamlar. Entegrasyonu Kommo içinde kurun.',
    tooMany: 'Son bir dakikada çok fazla kurulum başlatıldı. Bir dakika bekleyin ve entegrasyonu yeniden kurun.',
  },
  id: {
    installed: 'Integrasi telah dipasang. Anda dapat menutup halaman ini.',
    pending: 'Pemasangan sedang diselesaikan; ini memerlukan waktu satu menit. Anda dapat menutup halaman ini.',
    refused: 'Kommo tidak menerima pemasangan. Silakan pasang integrasi lagi.',
    denied: 'Integrasi tidak diizinkan mengakses akun. Pasang lagi dan pilih "Izinkan".',
    strange: 'Alamat ini menyelesaikan pemasangan yang dimulai di Kommo. Pasang integrasi di Kommo.',
    tooMany:
      'Terlalu banyak pemasangan dimulai dalam satu menit terakhir. Tunggu satu menit, lalu pasang integrasi lagi.',
  },
};
