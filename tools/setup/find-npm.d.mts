export function findNpm(): string;
