import ts from 'typescript';

export type Schema = Readonly<Record<string, unknown>>;

/** Types as JSON Schema 2020-12: exported interfaces of the contracts become schemas with a name, the rest is written in place. */
export class SchemaWriter {
  readonly schemas: Record<string, Schema> = {};
  readonly #symbols = new Map<string, ts.Symbol>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** What a method answers as JSON; undefined for a file, a page or nothing. */
  answerOf(method: ts.MethodDeclaration): Schema | undefined {
    const written = writtenAsText(method.type);
    if (written) return this.#schemaOf(this.checker.getTypeFromTypeNode(written));
    const signature = this.checker.getSignatureFromDeclaration(method);
    const promised = signature && this.checker.getReturnTypeOfSignature(signature);
    const type = promised && (this.checker.getAwaitedType(promised) ?? promised);
    if (!type) return undefined;
    const parts = isUnion(type) ? type.types : [type];
    const data = parts.filter((part) => !hasFlag(part, ts.TypeFlags.VoidLike));
    if (data.length === 0 || data.some((part) => this.#isFile(part))) return undefined;
    return this.#anyOf(data);
  }

  #isFile(type: ts.Type): boolean {
    return hasFlag(type, ts.TypeFlags.StringLike) || type.symbol?.name === 'StreamableFile';
  }

  #schemaOf(type: ts.Type): Schema {
    if (hasFlag(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (isUnion(type)) return this.#anyOf(type.types.filter((part) => !hasFlag(part, ts.TypeFlags.Undefined)));
    const plain = plainSchema(type);
    if (plain) return plain;
    if (isBrandedText(type)) return { type: 'string' };
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type)) return this.#listOf(type);
    const name = nameOf(type);
    return name ? this.#named(name, type) : this.#objectOf(type);
  }

  #named(name: string, type: ts.Type): Schema {
    const symbol = type.aliasSymbol ?? type.symbol;
    const known = this.#symbols.get(name);
    if (known && known !== symbol) throw new Error(`Two different types are called ${name}.`);
    if (!known) {
      this.#symbols.set(name, symbol);
      this.schemas[name] = this.#objectOf(type);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #listOf(type: ts.Type): Schema {
    const items = this.checker.getTypeArguments(type as ts.TypeReference);
    return { type: 'array', items: items.length === 0 ? {} : this.#anyOf([...new Set(items)]) };
  }

  #objectOf(type: ts.Type): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const said = this.#schemaOf(this.checker.getTypeOfSymbol(property));
      const description = ts.displayPartsToString(property.getDocumentationComment(this.checker));
      properties[property.name] = description ? { ...said, description } : said;
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const others = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(others && { additionalProperties: this.#schemaOf(others) }),
    };
  }

  #anyOf(types: readonly ts.Type[]): Schema {
    const words = types.filter((type) => type.isStringLiteral()).map(({ value }) => value);
    const numbers = types.filter((type) => type.isNumberLiteral()).map(({ value }) => value);
    const others = types.filter((type) => !type.isStringLiteral() && !type.isNumberLiteral());
    const booleans = others.filter((type) => hasFlag(type, ts.TypeFlags.BooleanLiteral));
    const rest = booleans.length === 2 ? others.filter((type) => !booleans.includes(type)) : others;
    const choices = [
      ...(words.length > 0 ? [{ type: 'string', enum: words.sort() }] : []),
      ...(numbers.length > 0 ? [{ enum: numbers.sort((a, b) => a - b) }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : []),
      ...rest.map((type) => this.#schemaOf(type)),
    ];
    const [only, ...more] = choices;
    return only && more.length === 0 ? only : { anyOf: choices };
  }
}

/** `T` of a promised `JsonOf<T>`, alone or beside a file that is sent as it is made. */
function writtenAsText(promised: ts.TypeNode | undefined): ts.TypeNode | undefined {
  const [answer] = argumentsOf(promised, 'Promise');
  const parts = answer && ts.isUnionTypeNode(answer) ? answer.types : [answer];
  return parts.flatMap((part) => argumentsOf(part, 'JsonOf'))[0];
}

function argumentsOf(node: ts.TypeNode | undefined, name: string): readonly ts.TypeNode[] {
  if (!node || !ts.isTypeReferenceNode(node) || node.typeName.getText() !== name) return [];
  return node.typeArguments ?? [];
}

function plainSchema(type: ts.Type): Schema | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (hasFlag(type, ts.TypeFlags.BooleanLiteral)) return { const: intrinsicName(type) === 'true' };
  if (hasFlag(type, ts.TypeFlags.StringLike)) return { type: 'string' };
  if (hasFlag(type, ts.TypeFlags.NumberLike)) return { type: 'number' };
  if (hasFlag(type, ts.TypeFlags.BooleanLike)) return { type: 'boolean' };
  if (hasFlag(type, ts.TypeFlags.Null)) return { type: 'null' };
  return undefined;
}

/** The compiler tells true from false by this name alone. */
function intrinsicName(type: ts.Type): string {
  return (type as ts.Type & { readonly intrinsicName: string }).intrinsicName;
}

/** An id: a text that the compiler tells from others. */
function isBrandedText(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => hasFlag(part, ts.TypeFlags.StringLike));
}

/** 'PageOfCourseStartView' for `Page<CourseStartView>`; undefined where nobody named it. */
function nameOf(type: ts.Type): string | undefined {
  const symbol = type.aliasSymbol ?? type.symbol;
  if (!symbol || symbol.name.startsWith('__') || symbol.name === 'Omit' || symbol.name === 'Pick') return undefined;
  const given = type.aliasSymbol ? type.aliasTypeArguments : (type as ts.TypeReference).typeArguments;
  const parts = (given ?? []).flatMap((part) => (hasFlag(part, ts.TypeFlags.TypeParameter) ? [] : [nameOf(part)]));
  if (parts.some((part) => part === undefined)) return undefined;
  return [symbol.name, ...parts].join('Of');
}

function isUnion(type: ts.Type): type is ts.UnionType {
  return type.isUnion();
}

function hasFlag(type: ts.Type, flag: ts.TypeFlags): boolean {
  return (type.flags & flag) !== 0;
}
