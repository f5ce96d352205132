// Run before anything that needs Node 24: says in one sentence what is missing, on any Node that reads modules.
const needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `Guyub needs Node ${needed} or newer and found ${process.versions.node}. ` +
      'Inside the repository `npm ci` brings its own (npm package "node"): run it again with install scripts allowed.',
  );
  process.exit(1);
}
