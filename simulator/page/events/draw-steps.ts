import { counted } from '../../../shared/counted';
import { element } from '../../../kommo-page/element';
import { type HookProgress, type HookStep, hookSteps } from '../../protocol';

/** What is told of a step that is done. */
const steps: Record<HookStep, { name: string; detail: (hook: HookProgress) => string | HTMLElement }> = {
  stored: { name: 'Stored', detail: ({ hookId }) => `as ${hookId.slice(0, 8)}` },
  read: { name: 'Read', detail: drawRequests },
  filled: { name: 'Filled in', detail: ({ messages }) => counted(messages.length, 'message') },
  sent: { name: 'Sent', detail: ({ messages }) => `to ${messages.map(({ name }) => name).join(', ')}` },
  noted: { name: 'Noted', detail: ({ card }) => `on #${card.id}` },
};

/** The steps of the receiver, those that are done with their time. */
export function drawSteps(hook: HookProgress): HTMLElement {
  const repeated = 'The same hook has come before: the receiver does it once. Fire the event again for another one.';
  const ended = hook.outcome && hook.messages.length === 0 ? `It ended without a message: ${hook.outcome}.` : undefined;
  const remark = hook.isRepeated ? repeated : ended;
  const list = element(
    'ol',
    { class: 'steps js-steps', role: 'status' },
    ...hookSteps.map((step) => drawStep(step, hook)),
  );
  return element('div', {}, list, ...(remark ? [element('p', { class: 'steps__remark' }, remark)] : []));
}

function drawStep(step: HookStep, hook: HookProgress): HTMLElement {
  const { name, detail } = steps[step];
  const milliseconds = hook.steps[step];
  const isDone = milliseconds !== undefined;
  const told = isDone
    ? [
        element('span', { class: 'step__detail' }, detail(hook)),
        element('span', { class: 'step__time' }, `${milliseconds} ms`),
      ]
    : [];
  return element(
    'li',
    { class: isDone ? 'step step_done' : 'step', 'data-step': step },
    element('strong', {}, name),
    ...told,
  );
}

function drawRequests({ requests }: HookProgress): HTMLElement {
  const lines = element('pre', { class: 'json', tabindex: '0' }, requests.join('\n'));
  return element('details', {}, element('summary', {}, counted(requests.length, 'request')), lines);
}
