import { isWebAddress, notAnAddress } from '../../shared/web-address';

/** Something that differs from one build to the next and stands in manifest.template.json as `${name}`. */
export interface Slot {
  /** The environment variable that fills it; a slot without one is filled from package.json. */
  variable?: string;
  /** What is wrong with a value, with the value as it may be printed; undefined when it will do. */
  fault(value: string): string | undefined;
}

const webAddress = (value: string): string | undefined => (isWebAddress(value) ? undefined : notAnAddress);

const mailAddress = (value: string): string | undefined =>
  /^[^\s@]+@[^\s@]+$/.test(value) ? undefined : `"${value}" is not an e-mail address. Write it as name@host.`;

/** The slots of manifest.template.json, by name. */
export const slots: Record<string, Slot> = {
  version: { fault: () => undefined },
  webhookUrl: { variable: 'WEBHOOK_URL', fault: webAddress },
  supportLink: { variable: 'SUPPORT_LINK', fault: webAddress },
  supportEmail: { variable: 'SUPPORT_EMAIL', fault: mailAddress },
};
