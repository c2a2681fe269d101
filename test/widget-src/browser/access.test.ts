import { describe, expect, it } from 'vitest';
import { manyAccountFields } from '../../support/account-fields';
import { violations } from '../../support/browser/axe';
import { formStates } from '../../support/browser/form-states';
import { browserForms } from '../../support/browser/open-form';

const openForm = browserForms();

describe.each(['light', 'dark'] as const)('axe finds nothing in a %s page', (theme) => {
  it.each(Object.entries(formStates))('in the state %j', async (_, { message, bringAbout }) => {
    const form = await openForm({ settings: { message }, fields: manyAccountFields(20) }, { theme });
    await form.message.focus();
    await form.message.press('Control+End');
    await bringAbout(form);
    expect(await violations(form.page, '.dp-message')).toEqual([]);
  });
});
