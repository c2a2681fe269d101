import type { Rule } from './rule';
import { ambiguousZip } from './rules/archive/ambiguous-zip';
import { bomb } from './rules/archive/bomb';
import { brokenZip } from './rules/archive/broken-zip';
import { caseMismatch } from './rules/archive/case-mismatch';
import { duplicateEntry } from './rules/archive/duplicate-entry';
import { encryptedEntry } from './rules/archive/encrypted-entry';
import { executable } from './rules/archive/executable';
import { invalidUtf8 } from './rules/archive/invalid-utf8';
import { leftover } from './rules/archive/leftover';
import { linkedEntry } from './rules/archive/linked-entry';
import { manifestAtRoot } from './rules/archive/manifest-at-root';
import { missingMember } from './rules/archive/missing-member';
import { notChecked } from './rules/archive/not-checked';
import { overlappingEntries } from './rules/archive/overlapping-entries';
import { unreadableFile } from './rules/archive/unreadable-file';
import { unsafePath } from './rules/archive/unsafe-path';
import { emptyText } from './rules/i18n/empty-text';
import { fileWithoutLocale } from './rules/i18n/file-without-locale';
import { i18nInvalidJson } from './rules/i18n/invalid-json';
import { localeList } from './rules/i18n/locale-list';
import { localeWithoutFile } from './rules/i18n/locale-without-file';
import { missingText } from './rules/i18n/missing-text';
import { nestedLayout } from './rules/i18n/nested-layout';
import { i18nRepeatedKey } from './rules/i18n/repeated-key';
import { unevenKeys } from './rules/i18n/uneven-keys';
import { unknownLanguage } from './rules/i18n/unknown-language';
import { untranslated } from './rules/i18n/untranslated';
import { widgetObject } from './rules/i18n/widget-object';
import { missingLogo } from './rules/images/missing-logo';
import { missingPicture } from './rules/images/missing-picture';
import { notAPng } from './rules/images/not-a-png';
import { tooHeavy } from './rules/images/too-heavy';
import { wrongSize } from './rules/images/wrong-size';
import { consoleCall } from './rules/listing/console';
import { cssScope } from './rules/listing/css-scope';
import { evalCall } from './rules/listing/eval';
import { foreignScript } from './rules/listing/foreign-script';
import { minifiedCode } from './rules/listing/minified-code';
import { listingName } from './rules/listing/name';
import { programmaticClick } from './rules/listing/programmatic-click';
import { requestInLoop } from './rules/listing/request-in-loop';
import { scriptElement } from './rules/listing/script-element';
import { settingsBlock } from './rules/listing/settings-block';
import { support } from './rules/listing/support';
import { textFiles } from './rules/listing/text-files';
import { textLength } from './rules/listing/text-length';
import { textMarkup } from './rules/listing/text-markup';
import { tour } from './rules/listing/tour';
import { undeclaredVariable } from './rules/listing/undeclared-variable';
import { unusedFile } from './rules/listing/unused-file';
import { unusedLocation } from './rules/listing/unused-location';
import { blockValues } from './rules/manifest/block-values';
import { blockWithoutLocation } from './rules/manifest/block-without-location';
import { customField } from './rules/manifest/custom-field';
import { emptyLocations } from './rules/manifest/empty-locations';
import { emptySettings } from './rules/manifest/empty-settings';
import { fieldCode } from './rules/manifest/field-code';
import { fieldShape } from './rules/manifest/field-shape';
import { fieldType } from './rules/manifest/field-type';
import { forAmocrm } from './rules/manifest/for-amocrm';
import { initOnce } from './rules/manifest/init-once';
import { interfaceVersion } from './rules/manifest/interface-version';
import { manifestInvalidJson } from './rules/manifest/invalid-json';
import { legacyKey } from './rules/manifest/legacy-key';
import { locationWithoutBlock } from './rules/manifest/location-without-block';
import { misplacedKey } from './rules/manifest/misplaced-key';
import { pipelineBlock } from './rules/manifest/pipeline-block';
import { manifestRepeatedKey } from './rules/manifest/repeated-key';
import { repeatedLocation } from './rules/manifest/repeated-location';
import { requiredKey } from './rules/manifest/required-key';
import { secretField } from './rules/manifest/secret-field';
import { unfilledSlot } from './rules/manifest/unfilled-slot';
import { unknownKey } from './rules/manifest/unknown-key';
import { unknownLocation } from './rules/manifest/unknown-location';
import { version } from './rules/manifest/version';
import { webhookUrl } from './rules/manifest/webhook-url';
import { wrongType } from './rules/manifest/wrong-type';
import { credential } from './rules/secrets/credential';
import { namedSecret } from './rules/secrets/named-secret';
import { scriptRules } from './script-rules';

/** Every rule about an archive, in the order in which findings are told. */
export const rules: readonly Rule[] = [
  ambiguousZip,
  bomb,
  brokenZip,
  caseMismatch,
  duplicateEntry,
  encryptedEntry,
  executable,
  invalidUtf8,
  leftover,
  linkedEntry,
  manifestAtRoot,
  missingMember,
  notChecked,
  overlappingEntries,
  unreadableFile,
  unsafePath,
  blockValues,
  blockWithoutLocation,
  customField,
  emptyLocations,
  emptySettings,
  fieldCode,
  fieldShape,
  fieldType,
  forAmocrm,
  initOnce,
  interfaceVersion,
  manifestInvalidJson,
  legacyKey,
  locationWithoutBlock,
  misplacedKey,
  pipelineBlock,
  manifestRepeatedKey,
  repeatedLocation,
  requiredKey,
  secretField,
  unfilledSlot,
  unknownKey,
  unknownLocation,
  version,
  webhookUrl,
  wrongType,
  emptyText,
  fileWithoutLocale,
  i18nInvalidJson,
  localeList,
  localeWithoutFile,
  missingText,
  nestedLayout,
  i18nRepeatedKey,
  unevenKeys,
  unknownLanguage,
  untranslated,
  widgetObject,
  missingLogo,
  missingPicture,
  notAPng,
  tooHeavy,
  wrongSize,
  ...scriptRules,
  credential,
  namedSecret,
  cssScope,
  foreignScript,
  consoleCall,
  evalCall,
  minifiedCode,
  listingName,
  programmaticClick,
  requestInLoop,
  scriptElement,
  settingsBlock,
  support,
  textFiles,
  textLength,
  textMarkup,
  tour,
  undeclaredVariable,
  unusedFile,
  unusedLocation,
];
