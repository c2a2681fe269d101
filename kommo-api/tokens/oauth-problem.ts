import { ApiProblem } from '../http/problem';

/** Hints that were seen in Kommo's refusals; no page of its documentation lists them. */
const hints = {
  'old code': 'Authorization code has expired',
  'used code': 'Authorization code has been revoked',
  'unknown code': 'Cannot decrypt the authorization code',
  client: 'Check the `client_id` parameter',
  'unknown refresh token': 'Invalid refresh token',
  'used refresh token': 'Token has been revoked',
  'old refresh token': 'Token has expired',
  grant: 'Check that all required parameters have been provided',
};

/** Why no tokens are given. */
export type OauthTrouble = keyof typeof hints;

/** A refusal of the token endpoint. */
export function oauthProblem(trouble: OauthTrouble): ApiProblem {
  return new ApiProblem(400, 'The request is missing parameters, or they are not valid', {
    type: 'https://developers.kommo.com/v3/errors/OAuthProblemJson',
    hint: hints[trouble],
  });
}
