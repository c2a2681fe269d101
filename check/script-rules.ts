import type { Rule } from './rule';
import { blockedRequest } from './rules/script/blocked-request';
import { callbacksObject } from './rules/script/callbacks-object';
import { changedGlobal } from './rules/script/changed-global';
import { debuggerStatement } from './rules/script/debugger';
import { define } from './rules/script/define';
import { earlyUse } from './rules/script/early-use';
import { endlessInterval } from './rules/script/endless-interval';
import { expectedCallbacks } from './rules/script/expected-callbacks';
import { exportsFunction } from './rules/script/exports-function';
import { labelSelector } from './rules/script/label-selector';
import { missingFile } from './rules/script/missing-file';
import { missingModule } from './rules/script/missing-module';
import { scriptMissingText } from './rules/script/missing-text';
import { moduleParameters } from './rules/script/module-parameters';
import { namedControl } from './rules/script/named-control';
import { namelessCheckbox } from './rules/script/nameless-checkbox';
import { onSaveAnswer } from './rules/script/on-save-answer';
import { outsideCode } from './rules/script/outside-code';
import { pageHandler } from './rules/script/page-handler';
import { pageWideLookup } from './rules/script/page-wide-lookup';
import { reassignedConstant } from './rules/script/reassigned-constant';
import { renderAnswer } from './rules/script/render-answer';
import { givesRequiredCallbacks } from './rules/script/required-callbacks';
import { silentValue } from './rules/script/silent-value';
import { synchronousRequest } from './rules/script/synchronous-request';
import { syntax } from './rules/script/syntax';
import { temporaryHost } from './rules/script/temporary-host';
import { thisInCallback } from './rules/script/this-in-callback';
import { undeclaredName } from './rules/script/undeclared-name';
import { unknownDependency } from './rules/script/unknown-dependency';
import { unknownMember } from './rules/script/unknown-member';
import { unknownSetting } from './rules/script/unknown-setting';
import { unreadSetting } from './rules/script/unread-setting';

/** The rules about what the scripts do, in the order in which findings are told. */
export const scriptRules: readonly Rule[] = [
  blockedRequest,
  callbacksObject,
  changedGlobal,
  debuggerStatement,
  define,
  earlyUse,
  endlessInterval,
  expectedCallbacks,
  exportsFunction,
  labelSelector,
  missingFile,
  missingModule,
  scriptMissingText,
  moduleParameters,
  namedControl,
  namelessCheckbox,
  onSaveAnswer,
  outsideCode,
  pageHandler,
  pageWideLookup,
  reassignedConstant,
  renderAnswer,
  givesRequiredCallbacks,
  silentValue,
  synchronousRequest,
  syntax,
  temporaryHost,
  thisInCallback,
  undeclaredName,
  unknownDependency,
  unknownMember,
  unknownSetting,
  unreadSetting,
];
