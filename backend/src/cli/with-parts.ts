import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** Runs a command's work with the parts of a module, and closes them whatever happens. */
export async function withParts<Part, Result>(
  module: Type,
  part: abstract new (...args: never[]) => Part,
  work: (part: Part, context: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const context = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: false });
  try {
    return await work(context.get(part), context);
  } finally {
    await context.close();
  }
}
