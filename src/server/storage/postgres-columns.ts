import {
  DataTypeNode,
  OperationNodeTransformer,
  RawNode,
  type ColumnDefinitionNode,
  type KyselyPlugin,
} from 'kysely';

/** PostgreSQL's names for what SQLite's `text` and `integer` are: ordered by their bytes, and wide enough for times. */
const types: Readonly<Record<string, string>> = { text: 'text collate "C"', integer: 'bigint' };

const transformer = new (class extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const { dataType } = node;
    const type = DataTypeNode.is(dataType) ? types[dataType.dataType] : undefined;
    return super.transformColumnDefinition(type ? { ...node, dataType: RawNode.createWithSql(type) } : node);
  }
})();

/** Has one list of migrations serve both databases. */
export const postgresColumns: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
};
