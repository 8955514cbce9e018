import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { accessKey } from './access.js';

const scanner = new MetadataScanner();

interface ControllerClass {
  readonly name: string;
  readonly prototype: Record<string, unknown>;
}

/** Routes that say neither `@Allow` nor `@Everybody`, as 'GET course-starts/:id (ListCourseStartsController.list)'. */
export function routesWithoutAccess(app: {
  get(token: typeof ModulesContainer, options: { strict: false }): ModulesContainer;
}): string[] {
  return undeclaredRoutes(app.get(ModulesContainer, { strict: false }));
}

export function undeclaredRoutes(modules: ModulesContainer): string[] {
  const controllers = [...modules.values()].flatMap((module) => [...module.controllers.values()]);
  return [
    ...new Set(controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? undeclaredIn(metatype) : []))),
  ];
}

function undeclaredIn(controller: ControllerClass): string[] {
  if (Reflect.hasMetadata(accessKey, controller)) return [];
  const { prototype } = controller;
  return scanner.getAllMethodNames(prototype).flatMap((name) => {
    const route = prototype[name];
    if (typeof route !== 'function' || !Reflect.hasMetadata(PATH_METADATA, route)) return [];
    return Reflect.hasMetadata(accessKey, route)
      ? []
      : [`${described(controller, route)} (${controller.name}.${name})`];
  });
}

function described(controller: ControllerClass, route: object): string {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, route) ?? RequestMethod.GET];
  const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, route)];
  return `${method} ${path.join('/').replace(/\/+/g, '/')}`;
}
