export function fetchNode(npm: string, version: string, spareCache: string): Promise<string>;
