import { Get, HttpCode, Post, Render, applyDecorators } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Permission } from '@fristvakt/accounts';
import { Access, Public } from '../wire/access.decorator';

type Who = Permission | 'public';

/** What is returned goes to the `view` of the reply, which {@link PageRenderer} answers. */
const page = (access: Who): readonly MethodDecorator[] => [
  access === 'public' ? Public() : Access(access),
  Render('page'),
  ApiExcludeEndpoint(),
];

/** A page for people, at an address of its own, and who may see it. The method returns a {@link View}. */
export const Page = (path: string, access: Who): MethodDecorator =>
  applyDecorators(Get(path), ...page(access));

/** What a form of a page is sent to. The method returns where to go on ({@link Redirect}), or the page once more. */
export const Form = (path: string, access: Who): MethodDecorator =>
  applyDecorators(Post(path), HttpCode(200), ...page(access));
