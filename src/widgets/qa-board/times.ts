import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { QuestionView } from '../../stores/qa-board.ts';
import { formatMoment } from '../../ui/moment.ts';

const formats = new Map<string, Intl.RelativeTimeFormat>();
const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago something was, and exactly when; nothing where that cannot be read. */
export function tell(lang: string, moment: string): { ago: string; exact: string } {
  const seconds = (Date.now() - Date.parse(moment)) / 1000;
  if (!Number.isFinite(seconds)) return { ago: '', exact: '' };
  if (!formats.has(lang)) formats.set(lang, new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? (['minute', 60] as const);
  return {
    ago: formats.get(lang)!.format(-Math.floor(Math.max(0, seconds) / length), unit),
    exact: formatMoment(lang, moment),
  };
}

/** That words were changed later, by whom, and when; nothing where they were not. */
export function edited(
  { editedAt, editedBy }: Pick<QuestionView, 'editedAt' | 'editedBy'>,
  lang: string,
  { qaBoard }: LateMessages,
): TemplateResult | typeof nothing {
  if (editedAt === undefined) return nothing;
  const { ago, exact } = tell(lang, editedAt);
  const said = editedBy ? qaBoard.editedByTeam(ago) : qaBoard.edited(ago);
  return html` · <time datetime=${editedAt} title=${exact}>${said}</time>`;
}

/** That something waits for the team's review, or was turned down: what others are not shown. */
export function standing(
  { held, rejected }: Pick<QuestionView, 'held' | 'rejected'>,
  { qaBoard }: LateMessages,
): string | undefined {
  if (held) return qaBoard.held;
  return rejected && qaBoard.rejected;
}

/** What the team has made of a question: put it at the top, or asked it. */
const marks = ({ pinnedAt, byTeam }: QuestionView, { qaBoard }: LateMessages) =>
  html`${pinnedAt ? html` · <b class="pinned">${qaBoard.pinned}</b>` : nothing}${byTeam ? html` · ${qaBoard.byTeam}` : nothing}`;

/** When a question was asked, and changed, its marks, and how it stands where only some are shown it. */
export const told = (question: QuestionView, lang: string, late: LateMessages | undefined) => ({
  ...tell(lang, question.createdAt),
  stand: late && standing(question, late),
  edited: late && html`${edited(question, lang, late)}${marks(question, late)}`,
});
