// Defines <guyub-event-list>: what `import 'guyub/event-list'` and the script tag do.
import './adapters.ts';
import { GuyubEventList } from '../widgets/event-list/event-list.ts';

GuyubEventList.define();
export { GuyubEventList };
