/** The fields that Kommo gives every account for contacts and companies. */
export const systemFields = [
  {
    id: 401,
    name: 'Phone',
    code: 'PHONE',
    enums: [
      { id: 40_101, value: 'WORK' },
      { id: 40_102, value: 'MOB' },
    ],
  },
  {
    id: 402,
    name: 'Email',
    code: 'EMAIL',
    enums: [
      { id: 40_201, value: 'WORK' },
      { id: 40_202, value: 'PRIV' },
    ],
  },
] as const;
