import { isObject } from '../../../shared/is-object';
import type { PhoneMessage } from '../../protocol';

/** How many messages are remembered. */
const remembered = 200;

/** Stands in for the phones of all clients: takes what the receiver's channel `http` posts. */
export class Phone {
  #messages = new Map<string, PhoneMessage>();

  /** What one hook has sent. */
  messagesOf(hookId: string): PhoneMessage[] {
    return [...this.#messages.values()].filter((message) => message.hookId === hookId);
  }

  /**
   * Takes a message, once however often it comes. The id of a delivery is that of its hook with the contact's behind it.
   * False for what is no message.
   */
  take(deliveryId: string, body: unknown): boolean {
    const data = isObject(body) ? body['data'] : undefined;
    if (!isObject(data) || typeof data['message'] !== 'string') return false;
    const { message: text, name, phone, email } = data;
    const [hookId = '', contact = ''] = deliveryId.split('.');
    const address = textOf(phone) || textOf(email);
    this.#messages.set(deliveryId, { hookId, contactId: Number(contact), name: textOf(name), address, text });
    for (const [oldest] of this.#messages) if (this.#messages.size > remembered) this.#messages.delete(oldest);
    return true;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
