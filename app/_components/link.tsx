import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link inside the application. Nothing is fetched ahead: a page full of numbers would ask the database for every one of them. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
