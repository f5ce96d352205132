import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskMessages } from '../../locales/desk.ts';
import { icons } from './icons.ts';
import { addressOf, type Place, type ScreenName } from './place.ts';

/** How many screens stand in the bar of a phone, beside the rest. */
const inBar = 4;

interface Navigation {
  readonly words: DeskMessages;
  readonly place: Place;
  /** Those that are for whoever is here. */
  readonly screens: readonly ScreenName[];
  /** Who that is, and the way out, where the backend knows one. */
  readonly who: TemplateResult;
  readonly hasWayOut: boolean;
  /** On a phone: whether the rest is open. */
  readonly isOpen: boolean;
  turn(): void;
  follow(event: MouseEvent, place: Place): void;
}

/** The way to the screens: a column, and on a phone a bar with the first of them. */
export function navigation({
  words,
  place,
  screens,
  who,
  hasWayOut,
  isOpen,
  turn,
  follow,
}: Navigation): TemplateResult {
  const isWithin = screens.indexOf(place.screen) >= inBar;
  return html`<nav class=${isOpen ? 'all' : ''} aria-label=${words.navigation}>
    <ul>
      ${screens.map(
        (screen, at) =>
          html`<li class=${at < inBar ? '' : 'further'}>
            <a
              href=${addressOf({ screen })}
              aria-current=${place.screen === screen ? 'page' : nothing}
              @click=${(event: MouseEvent) => follow(event, { screen })}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icons[screen]} /></svg>
              <span>${words.screens[screen]}</span>
            </a>
          </li>`,
      )}
      <li class="further who">${who}</li>
      ${
        screens.length > inBar || hasWayOut
          ? html`<li class="more">
              <button
                class=${isWithin ? 'within' : ''}
                type="button"
                aria-expanded=${isOpen ? 'true' : 'false'}
                @click=${turn}
              >
                ${words.more}
              </button>
            </li>`
          : nothing
      }
    </ul>
  </nav>`;
}
