// Defines <guyub-conduct-banner>: what `import 'guyub/conduct-banner'` and the script tag do.
import './adapters.ts';
import { GuyubConductBanner } from '../widgets/conduct-banner/conduct-banner.ts';

GuyubConductBanner.define();
export { GuyubConductBanner };
