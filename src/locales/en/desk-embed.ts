const messages = {
  preview: 'As a visitor sees it',
  tryIt: 'Try it out: nothing is sent from here.',
  ownAddress: 'Put the address of your own Guyub server in place of the example’s.',
  script: 'On any page',
  scriptAbout:
    'Paste this where it shall stand. The height keeps its place free, so that nothing on the page moves.',
  wordpress: 'In WordPress',
  wordpressAbout: 'Add a block “Custom HTML” and paste this. WordPress keeps it as it is: a plain div.',
  react: 'In React',
  reactAbout: 'Install the package guyub from npm; then this is a component.',
};

export type DeskEmbedMessages = typeof messages;
export default messages;
