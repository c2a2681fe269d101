import type { Message } from './channel';

/**
 * What the administrator of the account wrote into a field of the widget's settings; undefined where it is blank, or
 * where the account has sent none.
 */
export function ownCredential({ credentials }: Message['account'], field: string): string | undefined {
  return credentials?.[field]?.trim() || undefined;
}

/** The account's login and password, which stand for the operator's only together. */
export function ownPair(account: Message['account']): { login: string; password: string } | undefined {
  const login = ownCredential(account, 'login');
  const password = ownCredential(account, 'password');
  return login && password ? { login, password } : undefined;
}
