// Plain JavaScript on purpose: an older Node cannot even load the rest, and should say why.
const [major] = process.versions.node.split('.');

if (Number(major) >= 24) {
  await import('./src/main.ts');
} else {
  console.error(
    `Sandar needs Node 24, this is ${process.version}. Run "npm ci" and then "npm start": Node 24 comes with it.`,
  );
  process.exitCode = 1;
}
