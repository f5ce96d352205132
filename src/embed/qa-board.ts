// Defines <guyub-qa-board>: what `import 'guyub/qa-board'` and the script tag do.
import './adapters.ts';
import { GuyubQaBoard } from '../widgets/qa-board/qa-board.ts';

GuyubQaBoard.define();
export { GuyubQaBoard };
