/** Names the title of a record, for the buttons that are about it. */
export const titleOf = ({ id }: { id: string }) => `title-${id.replace(/\s/g, '_')}`;
