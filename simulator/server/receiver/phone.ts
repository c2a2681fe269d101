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

  /** Takes a message, once however often it comes: the id of a delivery is that of its hook with the contact's behind it. */
  take(deliveryId: string, message: Pick<PhoneMessage, 'name' | 'address' | 'text'>): void {
    const [hookId = '', contact = ''] = deliveryId.split('.');
    this.#messages.set(deliveryId, { hookId, contactId: Number(contact), ...message });
    for (const oldest of this.#messages.keys()) if (this.#messages.size > remembered) this.#messages.delete(oldest);
  }
}
