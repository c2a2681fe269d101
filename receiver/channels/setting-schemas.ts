import { check, picklist, pipe, string, trim } from 'valibot';
import { isWebAddress } from '../../shared/web-address';

/** A text that is not blank. */
export const filledText = pipe(
  string(),
  trim(),
  check((value) => value !== '', 'is empty.'),
);

/** An address that can be called. */
export const webAddress = pipe(string(), check(isWebAddress, 'is not a web address.'));

/** A yes or a no. */
export const trueOrFalse = picklist(['true', 'false'], 'is neither true nor false.');
