export function ensureDependencies(): void;
export function missingPackages(folder: string): string[];
