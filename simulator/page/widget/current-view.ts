import type { DraftAction } from '../state/draft';

/** An action as the page's models have it (observed: `get('settings').widget.settings`). */
interface ActionModel {
  id: number | string;
  attributes: Record<string, unknown>;
  get(name: string): unknown;
}

/** The part of `APP.data.current_view` that was seen: the actions of the pipeline by their numbers. */
export function currentView(actions: () => readonly DraftAction[]): object {
  return {
    collection: {
      get: (id: number | string): ActionModel | undefined =>
        modelOf(actions().find((action) => (action.isNew ? 'fake' : String(action.id)) === String(id))),
      get models(): (ActionModel | undefined)[] {
        return actions().map(modelOf);
      },
    },
  };
}

function modelOf(action: DraftAction | undefined): ActionModel | undefined {
  if (!action) return undefined;
  const { id, isNew, settings } = action;
  const attributes: Record<string, unknown> = { id: isNew ? 'fake' : id, settings: { widget: { settings } } };
  return { id: isNew ? 'fake' : id, attributes, get: (name) => attributes[name] };
}
