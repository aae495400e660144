/** The page that comes next, asked for with GET. */
export const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } });

/**
 * What a form's own address gives when it is opened by itself, by a reload, Back or a copied address: the page that holds the form.
 * Nothing is done.
 */
export const pageOfForm =
  <P>(path: (params: P) => string) =>
  async (_request: Request, { params }: { params: Promise<P> }): Promise<Response> =>
    seeOther(path(await params));
