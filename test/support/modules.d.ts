// Kommo's versions of libraries, under the names that package.json gives them.
declare module 'jquery-host' {
  const $: JQueryStatic;
  export default $;
}
declare module 'twig-host' {
  const twig: unknown;
  export default twig;
}
declare module 'twig' {
  const twig: unknown;
  export default twig;
}
