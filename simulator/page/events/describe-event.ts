import { stageIndex } from '../../../kommo/hook/pipeline';
import type { EventKind, PipelineEvent } from '../../../kommo/hook/pipeline-event';
import { describeCard, type NamingParts } from './describe-card';

const verbs: Record<Exclude<EventKind, 'moved'>, string> = {
  added: 'was added to',
  mail_in: 'got a mail in',
  call_in: 'got a call in',
  chat: 'got a chat message in',
  site_visit: 'visited the site, in',
};

/** What has happened to whom, and in which stage. */
export function describeEvent({ kind, id, stageId, fromStageId }: PipelineEvent, parts: NamingParts): string {
  const { pipeline } = parts;
  const name = (stage: number): string => pipeline.stages[stageIndex(pipeline, stage)]?.name ?? '';
  const who = describeCard({ id }, parts);
  if (kind === 'moved') return `${who}: ${name(fromStageId ?? stageId)} → ${name(stageId)}`;
  return `${who} ${verbs[kind]} ${name(stageId)}`;
}
