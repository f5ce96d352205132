// Defines <guyub-feedback-form>: what `import 'guyub/feedback-form'` and the script tag do.
import './adapters.ts';
import { GuyubFeedbackForm } from '../widgets/feedback-form/feedback-form.ts';

GuyubFeedbackForm.define();
export { GuyubFeedbackForm };
