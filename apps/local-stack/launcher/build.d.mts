export function ensureBuild(wishes?: {
  readonly always?: boolean;
  readonly also?: readonly string[];
}): Promise<boolean>;
