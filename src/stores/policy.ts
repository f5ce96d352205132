// What a policy's text is shown as: fetched when somebody wants to read it.
export { changesBetween, type Changed } from '../model/changes.ts';
export { parseMarkdown, textOfInline, type Block, type Heading } from '../model/markdown.ts';
