/** The account that a hook comes from. */
export interface Account {
  id: number;
  subdomain: string;
}
