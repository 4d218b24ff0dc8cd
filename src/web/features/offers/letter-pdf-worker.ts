/** Where pdf.js reads a letter: away from the page, so that a heavy one does not hold it up. */
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
