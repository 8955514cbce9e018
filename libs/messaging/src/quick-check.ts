import type { MessageClass } from '@app/contracts';
import { getMetadataStorage, type ValidationArguments } from 'class-validator';

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

interface Rule {
  readonly each: boolean;
  readonly property: string;
  readonly constraints: unknown[];
  /** @returns a promise where a rule must wait for something */
  readonly validate: (value: unknown, about: ValidationArguments) => unknown;
}

/** What a field must be, unless one of its conditions says that it may be anything. */
interface FieldRules {
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  readonly rules: readonly Rule[];
}

type Rules = ReadonlyMap<string, FieldRules>;

/** By class; undefined where a class has rules that are not looked at here. */
const known = new WeakMap<object, Rules | undefined>();

/**
 * True when every rule that `message` declares lets this through and it has no other field. False says nothing: then
 * class-validator itself must look, which takes ten times as long, for it gathers its rules anew for every object.
 */
export function isPlainlyFine<M extends object>(message: MessageClass<M>, said: M): boolean {
  if (!known.has(message)) known.set(message, rulesOf(message));
  const rules = known.get(message);
  if (!rules) return false;
  return (
    Object.keys(said).every((field) => rules.has(field)) &&
    [...rules].every(([field, each]) => isFine(said, said[field as keyof M], each))
  );
}

function isFine(object: object, value: unknown, { conditions, rules }: FieldRules): boolean {
  if (conditions.some((mustBe) => !mustBe(object, value))) return true;
  return rules.every(({ each, property, constraints, validate }) => {
    const about = { object, value, property, constraints, targetName: object.constructor.name };
    const values: readonly unknown[] = each && Array.isArray(value) ? value : [value];
    return values.every((one) => validate(one, about) === true);
  });
}

function rulesOf<M extends object>(message: MessageClass<M>): Rules | undefined {
  const rules = new Map<string, FieldRules>();
  const declared = getMetadataStorage().getTargetValidationMetadatas(message, '', false, false);
  for (const metadata of declared) {
    const before = rules.get(metadata.propertyName) ?? { conditions: [], rules: [] };
    const after = withRule(before, metadata);
    if (!after) return undefined;
    rules.set(metadata.propertyName, after);
  }
  return declared.length > 0 ? rules : undefined;
}

/** Undefined for what is not looked at here: nested objects, rules for some occasions only. */
function withRule({ conditions, rules }: FieldRules, metadata: Metadata): FieldRules | undefined {
  const { type, each, constraints, constraintCls, propertyName: property } = metadata;
  if (metadata.validateIf || metadata.groups?.length > 0) return undefined;
  if (type === 'conditionalValidation') return { conditions: [...conditions, constraints[0]], rules };
  const constraint = type === 'customValidation' && getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  const [only, ...others] = constraint || [];
  if (!only || others.length > 0) return undefined;
  const { instance } = only;
  const rule = { each, property, constraints, validate: instance.validate.bind(instance) };
  return { conditions, rules: [...rules, rule] };
}
