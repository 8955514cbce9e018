import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { type Schema, SchemaWriter } from './schema-writer.js';

const root = resolve(import.meta.dirname, '../..');
const services = ['course-registry', 'waiting-list', 'notification'] as const;
const verbs = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

/** What every operation answers, by its id `Controller_method`, and the views these answers consist of. */
export interface AnswerSchemas {
  readonly operations: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** Read from the types that the controllers' methods promise. Files and empty answers are left out. */
export function answerSchemas(): AnswerSchemas {
  const program = programOf(services.flatMap((service) => controllersIn(join(root, 'apps', service, 'src'))));
  const writer = new SchemaWriter(program.getTypeChecker());
  const operations: Record<string, Schema> = {};
  for (const { id, method } of program.getSourceFiles().flatMap(operationsIn)) {
    if (operations[id]) throw new Error(`Two operations are called ${id}.`);
    const schema = writer.answerOf(method);
    if (schema) operations[id] = schema;
  }
  return { operations: sorted(operations), schemas: sorted(writer.schemas) };
}

function programOf(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files }, ts.sys, root);
  return ts.createProgram(files, { ...options, noEmit: true });
}

function controllersIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.controller.ts'))
    .map((file) => join(folder, file))
    .sort();
}

function operationsIn(source: ts.SourceFile) {
  if (!relative(root, source.fileName).endsWith('.controller.ts')) return [];
  return source.statements
    .filter((statement) => ts.isClassDeclaration(statement))
    .flatMap(({ name, members }) =>
      members
        .filter((member) => ts.isMethodDeclaration(member))
        .filter(isRoute)
        .map((method) => ({ id: `${name?.text}_${method.name.getText(source)}`, method })),
    );
}

function isRoute(method: ts.MethodDeclaration): boolean {
  return (ts.getDecorators(method) ?? []).some(
    ({ expression }) => ts.isCallExpression(expression) && verbs.has(expression.expression.getText()),
  );
}

function sorted<T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
}
