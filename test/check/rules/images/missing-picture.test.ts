import { missingPicture } from '../../../../check/rules/images/missing-picture';
import { remove, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(missingPicture, {
  'points to the path in the manifest': {
    given: [
      remove('images/tour.png'),
      setManifest('left_menu', { main: { title: 'widget.name', icon: '/images/menu.svg' } }),
    ],
    finds: [
      'warning manifest.json:50:9 The picture images/tour.png is not in the archive.',
      'warning manifest.json:53:9 The picture images/tour.png',
      'warning manifest.json:61:15 The picture images/menu.svg',
    ],
  },
  'lets addresses on other servers be': {
    given: setManifest('tour/tour_images/en', ['https://a.dev/x.png', '//a.dev/x.png']),
  },
});
