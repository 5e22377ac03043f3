import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';

/** Packs the sheets that it is given into a workbook, posts its bytes and ends. */
parentPort?.postMessage(await writeExcelFile(workerData).toBuffer());
