// What people wrote in Markdown, as a tree: fetched when there is something to read.
export { parseMarkdown, textOfInline, type Block, type Heading } from '../model/markdown.ts';
