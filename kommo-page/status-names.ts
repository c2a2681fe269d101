import type { InstallStatus } from '../kommo/types';

/** The statuses of an integration as the page names them; "off" is an installed one that is switched off. */
export const statusNames: Record<InstallStatus | 'off', string> = {
  install: 'Not installed',
  installed: 'Installed',
  not_configured: 'Not configured',
  error: 'Error',
  off: 'Switched off',
};
