// Defines <guyub-community>: what `import 'guyub/community'` and the script tag do.
import { GuyubCommunity } from '../widgets/community/community.ts';

GuyubCommunity.define();
export { GuyubCommunity };
