import { isWebAddress } from '../../shared/web-address';
import { shaped, textThat } from '../settings/readers';

/** Any text that is not blank. */
export const filledText = shaped(/\S/, 'is empty');

/** An address that can be called. */
export const webAddress = textThat(isWebAddress, 'is not a web address');
