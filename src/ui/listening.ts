import type { WritableAtom } from 'nanostores';
import { keepKeys } from './keys.ts';
import { languageChanges } from './language.ts';
import { watchView } from './view.ts';

export interface Listening {
  begin(): void;
  end(): void;
}

/**
 * What a widget listens to when its first view is over: the keys typed into it stay in it, it follows the page's
 * language, and it knows whether it is to be seen.
 */
export function listening(
  widget: HTMLElement,
  findLanguage: () => void,
  inView: WritableAtom<boolean>,
): Listening {
  const view = watchView((isSeen) => inView.set(isSeen));
  keepKeys(widget.shadowRoot!);
  const self = {
    begin() {
      languageChanges.add(findLanguage);
      findLanguage();
      view.observe(widget);
    },
    end() {
      languageChanges.delete(findLanguage);
      view.disconnect();
    },
  };
  if (widget.isConnected) self.begin();
  return self;
}
