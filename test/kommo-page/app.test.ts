import { describe, expect, it } from 'vitest';
import { createApp } from '../../kommo-page/app';

describe('the global APP', () => {
  const cases = [
    ['APP.router', (app: Shape) => app['router']],
    ['APP.data.somewhere', (app: Shape) => (app['data'] as Shape)['somewhere']],
    ['APP.notifications.shout', (app: Shape) => (app['notifications'] as Shape)['shout']],
    ["APP.constant('nonsense')", (app: Shape) => (app['constant'] as (name: string) => unknown)('nonsense')],
    ["APP.constant('account').somewhere", (app: Shape) => account(app)['somewhere']],
  ] as const;

  it.each(cases)(
    'has nothing for %s, which is not modelled, tells of it, and throws where it is strict',
    (name, read) => {
      const missing: string[] = [];
      const tell = (member: string): unknown => missing.push(member);
      expect(read(createApp([], () => {}, { missing: tell }) as Shape)).toBeUndefined();
      expect(() => read(createApp([], () => {}, { missing: tell, strict: true }) as Shape)).toThrow(
        `${name} is not modelled`,
      );
      expect(missing).toEqual([name, name]);
    },
  );

  it('tells nothing of a member that other pages of Kommo have and this one has not', () => {
    const missing: string[] = [];
    const app = createApp([], () => {}, { missing: (member) => missing.push(member) });
    expect(typeof app.data?.current_card).toBe('undefined');
    expect(missing).toEqual([]);
  });

  it('has the members that are modelled', () => {
    const app = createApp([], () => {}, { members: { lang_id: 'es' } });
    expect(app.lang_id).toBe('es');
    expect(() => JSON.stringify(app)).not.toThrow();
    expect(structuredClone(account(app as Shape))).toEqual({ cf: [] });
  });
});

type Shape = Record<string, unknown>;

function account(app: Shape): Shape {
  return (app['constant'] as (name: string) => Shape)('account');
}
