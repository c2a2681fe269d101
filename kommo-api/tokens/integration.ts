/** An integration as its developer has registered it. */
export interface Integration {
  /** The client id of OAuth. */
  id: string;
  secret: string;
  redirectUri: string;
}

/** The one that a local Kommo has unless another is given; the secret is none. */
export const sampleIntegration: Integration = {
  id: '6f1d7a52-3d0b-4f3c-9c55-2b1f0e8a7d11',
  secret: 'not-a-real-secret-of-the-local-kommo',
  redirectUri: 'http://127.0.0.1:8080/kommo/oauth',
};
