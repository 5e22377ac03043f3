/** A worker that never comes to an end of its picture. */
export default function draw(): Promise<never> {
  return new Promise(() => {});
}
