// No npm install may download a browser: the tests use the ones the system has.
module.exports = { skipDownload: true };
