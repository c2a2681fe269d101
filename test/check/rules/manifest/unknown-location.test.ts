import { unknownLocation } from '../../../../check/rules/manifest/unknown-location';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(unknownLocation, {
  'proposes the nearest location': {
    given: setManifest('locations', ['settings', 'digital_pipline']),
    finds: ['error manifest.json:21:5 "digital_pipline" is not a location. Did you mean "digital_pipeline"?'],
  },
  'accepts cards and lists with and without a suffix': {
    given: setManifest('locations', ['lcard', 'ccard-0', 'tlist-1', 'everywhere']),
  },
  'refuses another suffix': {
    given: setManifest('locations', ['lcard-2']),
    finds: ['error manifest.json:20:5 "lcard-2" is not a location.'],
  },
  'warns of a suffix where none belongs': {
    given: setManifest('locations', ['settings-1']),
    finds: ['warning manifest.json:20:5 "settings-1" has a suffix, which "settings" does not take.'],
  },
  'leaves an area that stands there without its suffix to the rule about repetitions': {
    given: setManifest('locations', ['everywhere', 'everywhere-1']),
  },
  'lets areas of amoCRM be in a widget for amoCRM': {
    given: [setManifest('locations', ['cucard-0']), setManifest('widget/locale', ['ru'])],
  },
  'warns of areas of amoCRM': {
    given: setManifest('locations', ['cucard-0']),
    finds: ['warning manifest.json:20:5 "cucard-0" is a location of amoCRM, not of Kommo.'],
  },
});
