import type { DraftAction } from '../state/draft';

/** An action as the page's models have it (observed: `get('settings').widget.settings`). */
interface ActionModel {
  id: number | string;
  attributes: Record<string, unknown>;
  get(name: string): unknown;
  has(name: string): boolean;
  toJSON(): Record<string, unknown>;
}

/** Methods of collections that lists have as well. */
const listMethods = ['forEach', 'map', 'filter', 'some', 'every', 'find'] as const;

/** The part of `APP.data.current_view` that was seen: the actions of the pipeline by their numbers. */
export function currentView(actions: () => readonly DraftAction[]): object {
  const models = (): ActionModel[] => actions().map(modelOf);
  const asOfLists = listMethods.map((name) => [
    name,
    (...values: unknown[]): unknown => Reflect.apply(Array.prototype[name], models(), values),
  ]);
  return {
    collection: {
      ...(Object.fromEntries(asOfLists) as object),
      get: (wanted: number | string) => models().find(({ id }) => String(id) === String(wanted)),
      get models() {
        return models();
      },
      toJSON: () => models().map((model) => model.toJSON()),
    },
  };
}

function modelOf({ id: number, isNew, settings }: DraftAction): ActionModel {
  const id = isNew ? 'fake' : number;
  const attributes: Record<string, unknown> = { id, settings: { widget: { settings } } };
  return {
    id,
    attributes,
    get: (name) => attributes[name],
    has: (name) => attributes[name] !== undefined,
    toJSON: () => ({ ...attributes }),
  };
}
