/** What a screen reader is given: the browser's own accessibility tree, written down. */
import type { CDPSession, Page } from 'playwright-core';

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { value: string };
  readonly name?: { value: string };
  readonly description?: { value: string };
  readonly properties?: { name: string; value: { value?: unknown } }[];
  readonly childIds?: string[];
}

/** Roles that say nothing by themselves. */
const silent = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'LabelText',
  'Legend',
]);
/** What somebody operates, or finds their way by: each needs a name. */
const needsName = new Set(
  (
    'button link radio checkbox textbox combobox slider DisclosureTriangle heading image table columnheader ' +
    'rowheader blockquote alertdialog dialog'
  ).split(' '),
);
const told = ['level', 'checked', 'required', 'invalid', 'expanded', 'pressed', 'disabled', 'live'];

/**
 * One for each page, and kept: when a session ends, Chromium forgets that the page was told to be offline, and says
 * `online` while nothing gets through.
 */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

async function tree(page: Page): Promise<Map<string, Node>> {
  const session = await sessionOf(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  return new Map(nodes.map((node) => [node.nodeId, node]));
}

const nameOf = ({ name }: Node) => name?.value.replace(/\s+/g, ' ').trim() ?? '';

/** One line for each thing that is said, indented by what it belongs to. */
export async function transcript(page: Page): Promise<string> {
  const nodes = await tree(page);
  const lines: string[] = [];
  const walk = (node: Node, depth: number, said: string, inLabel = false) => {
    const role = node.role?.value ?? 'none';
    const name = nameOf(node);
    const isText = role === 'StaticText';
    const isSilent =
      node.ignored || silent.has(role) || (isText && (!name || inLabel || said.includes(name)));
    if (!isSilent) lines.push('  '.repeat(depth) + (isText ? name : line(node)));
    if (isText) return;
    for (const id of node.childIds ?? []) {
      const child = nodes.get(id);
      if (child)
        walk(
          child,
          isSilent ? depth : depth + 1,
          isSilent ? said : name,
          role === 'LabelText' || (inLabel && isSilent),
        );
    }
  };
  const [root] = nodes.values();
  for (const id of root!.childIds ?? []) walk(nodes.get(id)!, 0, '');
  return lines.join('\n');
}

function line(node: Node): string {
  const { role, description, properties = [] } = node;
  const name = nameOf(node);
  const states = told.flatMap((state) => {
    const value = properties.find((property) => property.name === state)?.value.value;
    return value === undefined || ['false', 'off', ''].includes(String(value))
      ? []
      : [value === true || value === 'true' ? state : `${state} ${value}`];
  });
  return [
    role!.value,
    ...(name ? [JSON.stringify(name)] : []),
    ...states,
    ...(description?.value ? [`(${description.value})`] : []),
  ].join(' ');
}

/** What has no name and needs one. */
export async function unnamed(page: Page): Promise<string[]> {
  return [...(await tree(page)).values()]
    .filter((node) => !node.ignored && needsName.has(node.role?.value ?? '') && !nameOf(node))
    .map(({ role }) => role!.value);
}

/** What has the focus, as it is said: `body` if nothing has. */
export async function focused(page: Page): Promise<string> {
  const nodes = [...(await tree(page)).values()];
  const holders = nodes.filter(({ properties }) =>
    properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  const node = holders.find(({ role }) => role?.value !== 'RootWebArea');
  return node ? `${node.role!.value} ${nameOf(node)}`.trim() : 'body';
}
