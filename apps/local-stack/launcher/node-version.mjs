const needed = [20, 19];

/** Ends the program with a sentence when this Node is too old; newer syntax would only say "Unexpected token". */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  console.error(
    `Kursbrücke needs Node ${needed.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}
