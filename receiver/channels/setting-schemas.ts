import { check, type GenericSchema, pipe, string } from 'valibot';
import { isWebAddress } from '../../shared/web-address';
import { shaped } from '../settings/schemas';

/** Any text that is not blank. */
export const filledText = shaped(/\S/, 'is empty');

/** An address that can be called. */
export const webAddress: GenericSchema<string, string> = pipe(string(), check(isWebAddress, 'is not a web address'));
