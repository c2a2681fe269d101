/** A configured action of the pipeline. */
export interface Action {
  id: number;
  /** The widget's own action, or Kommo's "API: send webhook". */
  kind: 'widget' | 'webhook';
  /** The stage it stands under; the first one, if it is stretched. */
  stageId: number;
  /** How many stages it covers. */
  span: number;
  /** The id of the condition on which it is executed. */
  condition: string;
  /** The values of its form. */
  settings: Record<string, string>;
}
