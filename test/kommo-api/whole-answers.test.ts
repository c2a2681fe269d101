import { expect, it } from 'vitest';
import answers from './fixtures/answers.json';
import { localKommos } from './support/local-kommo';

const open = localKommos();

// One after the other, because what is written is read again. Whoever changes the model sees there what is answered now.
it('the answers are those of fixtures/answers.json, to the last word', async () => {
  const { ask, kommo } = await open();
  for (const { request, send, ...expected } of answers) {
    kommo.putForward(1);
    const { status, body } = await ask(request, send === undefined ? {} : { body: send });
    expect({ request, status, answer: body }).toEqual({ request, ...expected });
  }
});
