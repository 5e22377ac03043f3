/** What the tests use of the package, which has no types of its own. https://jsonstat.com */
declare module 'jsonstat-toolkit' {
  interface Dataset {
    readonly class: string;
    /** The observation at a place that names one category of each dimension. */
    Data(place: Readonly<Record<string, string>>): { value: number | null; status: string | null };
  }
  export default function JSONstat(dataset: object): Dataset;
}
