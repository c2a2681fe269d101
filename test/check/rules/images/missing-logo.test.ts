import { missingLogo } from '../../../../check/rules/images/missing-logo';
import { remove, rename, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(missingLogo, {
  'demands the five logos': {
    given: [remove('images/logo.png'), remove('images/logo_min.png')],
    finds: ['error images/logo.png images/logo.png is missing (PNG, 130x100).', 'error images/logo_min.png'],
  },
  'sees a picture that is called otherwise': {
    given: [rename('images/logo.png', 'images/logo.jpg'), rename('images/logo_main.png', 'images/logo-main.png')],
    finds: [
      'error images/logo_main.png images/logo_main.png is missing (PNG, 400x272). Is images/logo-main.png meant to be it?',
      'error images/logo.png images/logo.png is missing (PNG, 130x100). Is images/logo.jpg meant to be it?',
    ],
  },
  'warns of a missing logo for the pipeline': {
    given: remove('images/logo_dp.png'),
    finds: ['warning images/logo_dp.png images/logo_dp.png is missing (PNG, 174x109).'],
  },
  'warns of the two that amoCRM asks for since 2018, in a widget for amoCRM': {
    given: [remove('images/logo_main.png'), remove('images/logo.png'), setManifest('widget/locale', ['ru'])],
    finds: ['warning images/logo_main.png', 'error images/logo.png'],
  },
  'leaves a missing images/ to its own rule': {
    given: (files) => {
      for (const path of files.keys()) if (path.startsWith('images/')) files.delete(path);
    },
  },
  'needs none for the pipeline elsewhere': {
    given: [remove('images/logo_dp.png'), setManifest('locations', ['settings'])],
  },
});
