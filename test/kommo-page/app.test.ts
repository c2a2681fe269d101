import { describe, expect, it } from 'vitest';
import { createApp } from '../../kommo-page/app';

describe('the global APP', () => {
  it.each([
    ['APP.router', (app: Shape) => app['router']],
    ['APP.data.current_view', (app: Shape) => (app['data'] as Shape)['current_view']],
    ['APP.notifications.shout', (app: Shape) => (app['notifications'] as Shape)['shout']],
  ])('throws and reports %s, which is not modelled, by its name', (name, read) => {
    const missing: string[] = [];
    const app = createApp([], () => {}, { missing: (member) => missing.push(member) });
    expect(() => read(app as Shape)).toThrow(`${name} is not modelled`);
    expect(missing).toEqual([name]);
  });

  it('has the members that are modelled', () => {
    const app = createApp([], () => {}, { members: { lang_id: 'es' } });
    expect(app.lang_id).toBe('es');
    expect(() => JSON.stringify(app)).not.toThrow();
  });
});

type Shape = Record<string, unknown>;
