import type { TrialPage } from '../protocol';
import { ModelledPage } from './trial-page';

declare global {
  interface Window {
    trial: TrialPage;
  }
}

window.trial = new ModelledPage();
