import type { FormInBrowser } from './form-in-browser';

/** A state that the form can be in: the saved message, and what brings it about. */
export interface FormState {
  message: string;
  bringAbout: (form: FormInBrowser) => Promise<void>;
}

const message = 'Hi {{contact_name|there}},\nyour order {{lead_id}} is on its way.';
const wrong = '{{contact_nmae}} {lead_id} {{{lead_name}}} }} {{weather}}';

/** Each state of the form. */
export const formStates = {
  opened: { message, bringAbout: async () => {} },
  suggestions: {
    message,
    bringAbout: async (form) => {
      await form.message.pressSequentially(' {{con');
      await form.message.press('ArrowDown');
    },
  },
  'nothing-found': { message, bringAbout: (form) => form.message.pressSequentially(' {{xyz') },
  picker: { message, bringAbout: (form) => form.insert.click() },
  pinned: {
    message,
    bringAbout: async (form) => {
      await form.insert.click();
      await form.page.getByRole('button', { name: 'Keep open' }).click();
    },
  },
  warnings: { message: wrong, bringAbout: async () => {} },
  'all-warnings': {
    message: wrong,
    bringAbout: (form) => form.page.getByRole('button', { name: /^and \d more$/ }).click(),
  },
  empty: { message: 'x', bringAbout: (form) => form.message.fill('') },
  'text-when-empty': {
    message: 'Hi {{contact_name}}',
    bringAbout: async (form) => {
      await form.message.press('ArrowLeft');
      await form.message.press('ArrowRight');
    },
  },
  'empty-fields': {
    message: `${message} {{company_name}}`,
    bringAbout: (form) => form.page.getByRole('button', { name: 'When fields are empty' }).click(),
  },
} satisfies Record<string, FormState>;
