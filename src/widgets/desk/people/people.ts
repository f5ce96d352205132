import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Colleague, Invitation } from '../../../model/team.ts';
import type { DeskMessages } from '../../../locales/desk.ts';
import type { Language } from '../../../locales/index.ts';
import { deskPeopleMessages, type DeskPeopleMessages } from '../../../locales/desk-people.ts';
import type { TeamState, TeamStore } from '../../../stores/team.ts';
import type { PropertyDeclarations } from '../../../ui/reactive.ts';
import { nameOf } from '../named.ts';
import { DeskScreen } from '../screen.ts';
import { mePart } from './me-part.ts';
import type { Part } from './part.ts';
import { peopleStyles } from './people.styles.ts';
import { sessionsPart } from './sessions-part.ts';
import { teamPart } from './team-part.ts';

/** Who the team is, how each of them signs in, and where they are signed in. */
export class People extends DeskScreen<DeskPeopleMessages> {
  static override properties: PropertyDeclarations = {
    ...DeskScreen.properties,
    team: { state: true },
    opened: { state: true },
    invitation: { state: true },
  };
  static override styles = [...DeskScreen.styles, peopleStyles];

  declare private team: TeamStore | undefined;
  declare private opened: string | undefined;
  declare private invitation: Invitation | undefined;

  protected override speak(language: Language) {
    return deskPeopleMessages[language]();
  }

  protected override open(): () => void {
    let stop: (() => void) | undefined;
    let isOpen = true;
    const load = async () => {
      const team = await this.desk.store.team?.();
      if (!team || !isOpen) return;
      this.team = team;
      stop = this.follow(team.state);
      await team.refresh();
    };
    void load();
    return () => {
      isOpen = false;
      stop?.();
      // A link is seen once: it is gone with the screen.
      this.team = this.opened = this.invitation = undefined;
    };
  }

  protected override view(words: DeskPeopleMessages): TemplateResult {
    const { team } = this;
    const title = html`<div class="bar"><h1>${words.title}</h1></div>`;
    if (!this.desk.store.team) return html`${title}<p class="note">${words.none}</p>`;
    const state = team && named(team.state.get(), this.desk.words);
    const failed = this.unread(state?.error, state?.me !== undefined, () => void team?.refresh());
    if (!team || !state?.me) return html`${title}${state?.error ? failed : bones}`;
    const part: Part = {
      desk: this.desk,
      words,
      store: team,
      state,
      opened: this.opened,
      open: (form, focus) => {
        this.opened = form;
        if (focus) this.focusOn(focus);
      },
      invitation: this.invitation,
      invited: (invitation) => (this.invitation = invitation),
    };
    return html`${title}${failed}
      <div class="people">
        <div class="first">${state.staff ? teamPart(part) : mePart(part)}</div>
        <div>${state.staff ? mePart(part) : nothing} ${sessionsPart(part)}</div>
      </div>`;
  }
}

/** With everybody as they are called here. */
function named({ staff, sessions, ...state }: TeamState, words: DeskMessages): TeamState {
  const called = <C extends Pick<Colleague, 'name'>>(each: C): C => ({
    ...each,
    name: nameOf(each.name, words),
  });
  return {
    ...state,
    ...(staff && { staff: { ...staff, staff: staff.staff.map(called) } }),
    ...(sessions && {
      sessions: {
        ...sessions,
        sessions: sessions.sessions.map((each) => ({ ...each, staff: called(each.staff) })),
      },
    }),
  };
}

const bones = html`<div aria-hidden="true">
  ${[70, 85, 60].map((width) => html`<p class="row"><span class="bone" .style=${`inline-size:${width}%;block-size:1.2em`}></span></p>`)}
</div>`;
